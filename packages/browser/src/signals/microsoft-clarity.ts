// Microsoft Clarity: consent v2; without it no cookie is set in the EEA, the UK and Switzerland.
// https://learn.microsoft.com/en-us/clarity/clarity-consent-api-v2
import type { Page, Signal } from './signal.ts';

const say = (page: Page, analytics: boolean, ads: boolean) => {
  // the snippet's queue, for code that is still to come
  const queue = (page.clarity ??= function () {
    (queue.q ??= []).push(arguments);
  }) as NonNullable<Page['clarity']>;
  const state = (granted: boolean) => (granted ? 'granted' : 'denied');
  queue('consentv2', { ad_Storage: state(ads), analytics_Storage: state(analytics) });
};

export const signal: Signal = {
  service: 'microsoft-clarity',
  grant: (page, assent) => say(page, true, assent.granted('advertising')),
  revoke: page => say(page, false, false),
};
