// Google Consent Mode v2: everything denied before any tag, an update for a stored choice and at each choice.
// https://developers.google.com/tag-platform/security/guides/consent
import { granted } from './state.ts';

const SIGNALS = {
  ad_storage: 'advertising',
  ad_user_data: 'advertising',
  ad_personalization: 'advertising',
  analytics_storage: 'audience',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  security_storage: 'necessary',
};

const page = globalThis as unknown as { dataLayer: unknown[]; gtag: (...args: unknown[]) => void };

/** Before any tag: everything denied. `url_passthrough` stays off (link decoration). */
export function denyGoogle(): void {
  const layer = (page.dataLayer ||= []);
  // Google ignores consent commands that are arrays: it wants the `arguments` object
  page.gtag ||= function () {
    layer.push(arguments);
  };
  say('default', purpose => purpose === 'necessary');
  page.gtag('set', 'ads_data_redaction', true);
}

/** After a choice; followed by the dataLayer event `assent_choice`, for the triggers of a tag manager. */
export function updateGoogle(): void {
  say('update', granted);
  page.dataLayer.push({ event: 'assent_choice' });
}

function say(command: string, verdict: (purpose: string) => boolean): void {
  page.gtag('consent', command, Object.fromEntries(Object.entries(SIGNALS).map(([signal, purpose]) => [signal, verdict(purpose) ? 'granted' : 'denied'])));
}
