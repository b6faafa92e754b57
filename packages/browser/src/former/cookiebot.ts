// Cookiebot: an object that is no JSON, with the categories and how they were answered.
// https://support.cookiebot.com/hc/en-us/articles/360003774494
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'cookiebot',
  keys: /^CookieConsent$/,
  refused: ({ CookieConsent = '' }) =>
    CookieConsent.includes("method:'explicit'") && ['preferences', 'statistics', 'marketing'].every(category => CookieConsent.includes(`${category}:false`)),
};
