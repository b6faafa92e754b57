// Google Consent Mode v2: everything denied before any tag, an update for a stored choice and at each choice.
// https://developers.google.com/tag-platform/security/guides/consent
import { GOOGLE_SIGNALS } from '@assent/core';
import { HOLDS_UNDECLARED } from './built-for.ts';
import { granted, rules } from './state.ts';

const page = globalThis as unknown as { dataLayer: unknown[]; gtag: (...args: unknown[]) => void };

/** Before any tag: everything denied, or what the site says instead (its defaults by region, links). `url_passthrough` stays off unless it does. */
export function denyGoogle(): void {
  const layer = (page.dataLayer ||= []);
  // Google ignores consent commands that are arrays: it wants the `arguments` object
  page.gtag ||= function () {
    layer.push(arguments);
  };
  if (HOLDS_UNDECLARED && rules.google !== true) for (const call of rules.google || []) page.gtag(...call);
  else say('default', purpose => purpose === 'necessary');
  page.gtag('set', 'ads_data_redaction', true);
}

/** After a choice; followed by the dataLayer event `assent_choice`, for the triggers of a tag manager. */
export function updateGoogle(): void {
  say('update', granted);
  page.dataLayer.push({ event: 'assent_choice' });
}

function say(command: string, verdict: (purpose: string) => boolean): void {
  page.gtag(
    'consent',
    command,
    Object.fromEntries(Object.entries(GOOGLE_SIGNALS).map(([signal, purpose]) => [signal, verdict(purpose) ? 'granted' : 'denied'])),
  );
}
