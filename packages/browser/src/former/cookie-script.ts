// Cookie-Script: what was done and the categories that were accepted, a list written as text.
// https://help.cookie-script.com/en/cookie-banner-setup
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'cookie-script',
  keys: /^CookieScriptConsent$/,
  refused({ CookieScriptConsent: text = '' }, isNeeded) {
    const { action, categories = '[]' } = JSON.parse(text) as { action?: string; categories?: string };
    return action === 'reject' && (JSON.parse(categories) as string[]).every(name => name === 'strict' || isNeeded(name));
  },
};
