// Segment: stamps every event with what is granted, so that its destinations get what their category may.
// https://segment.com/docs/privacy/consent-management/consent-in-segment-connections/
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'segment',
  grant({ analytics }, { granted }) {
    // read for each event: a later choice on the page counts at once, a withdrawal too
    analytics?.addSourceMiddleware?.(({ payload, next }) => {
      const categoryPreferences = { Advertising: granted('advertising'), Analytics: granted('audience'), Functional: granted('preferences') };
      payload.obj.context = { ...payload.obj.context, consent: { categoryPreferences } };
      if (granted('segment')) next(payload);
    });
    return !!analytics?.addSourceMiddleware;
  },
  // the stamp goes on saying it; from then on no event passes
  revoke() {},
};
