// Didomi: a token in base64 with the purposes and vendors that were enabled and disabled.
// https://developers.didomi.io/cmp/web-sdk/consent-notice/cookies
import type { Former } from './former.ts';

type Listed = { enabled?: string[]; disabled?: string[] } | undefined;

export const former: Former = {
  tool: 'didomi',
  keys: /^didomi_token$/,
  refused({ didomi_token: token = '' }, isNeeded) {
    const { purposes, vendors } = JSON.parse(atob(token)) as { purposes?: Listed; vendors?: Listed };
    const enabled = [purposes, vendors].flatMap(list => list?.enabled ?? []);
    return !!(purposes?.disabled ?? vendors?.disabled)?.length && enabled.every(isNeeded);
  },
};
