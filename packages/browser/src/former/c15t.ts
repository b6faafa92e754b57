// c15t: `c.necessary:1,i.t:…`, where what is denied is 0 or missing; up to version 1.7 JSON in local storage.
// https://c15t.com/docs
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'c15t',
  keys: /^(c15t|privacy-consent-storage)$/,
  refused({ c15t, 'privacy-consent-storage': legacy }, isNeeded) {
    if (!c15t) {
      const { consents, consentInfo } = JSON.parse(legacy ?? '') as { consents: Record<string, boolean>; consentInfo: object | null };
      return !!consentInfo && denies(consents, isNeeded);
    }
    if (c15t.startsWith('{')) return denies((JSON.parse(c15t) as { consents: Record<string, boolean> }).consents, isNeeded);
    const granted = [...c15t.matchAll(/\bc\.([\w-]+):1/g)].map(([, name]) => name ?? '');
    return /\bi\.t:\d/.test(c15t) && granted.every(isNeeded);
  },
};
