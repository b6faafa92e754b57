// Google Consent Mode v2: which services listen to it, and what they are told before any tag and after a choice.
// https://developers.google.com/tag-platform/security/guides/consent
import { NECESSARY } from './purpose.ts';
import type { Service, Site } from './site.ts';

/** All seven signals, and the purpose that grants each. */
export const GOOGLE_SIGNALS: Readonly<Record<string, string>> = {
  ad_storage: 'advertising',
  ad_user_data: 'advertising',
  ad_personalization: 'advertising',
  analytics_storage: 'audience',
  functionality_storage: 'preferences',
  personalization_storage: 'preferences',
  security_storage: NECESSARY,
};

/** Arguments of `gtag` in order, before any tag; `true` = everything is denied, which the gate says by itself; `false` = nobody listens. */
export type GoogleRules = boolean | readonly (readonly unknown[])[];

const HOSTS = /(^|\.)(google-analytics|googletagmanager|doubleclick|googlesyndication|googleadservices|googletagservices)\./;
const IDS = ['google-analytics', 'google-ads', 'google-adsense-gpt', 'google-tag-manager'];

/** True for a service that obeys Consent Mode: by its hosts, or by its id where it is served from the site's own. */
export function speaksGoogle({ id, match }: Pick<Service, 'id' | 'match'>): boolean {
  return IDS.includes(id) || match.some(pattern => HOSTS.test(pattern));
}

/** `false` for a site without a service that listens: its pages get no `dataLayer` from us. */
export function googleRules({ services, google = {} }: Pick<Site, 'services' | 'google'>): GoogleRules {
  if (!services.some(speaksGoogle)) return false;
  const { regions, urlPassthrough } = google;
  if (!regions && !urlPassthrough) return true;
  const denied = ['consent', 'default', { ...signals('denied'), ...(regions && { region: regions }) }];
  // passthrough decorates links with click identifiers, and is off unless the site asks for it (L43)
  return [...(regions ? [['consent', 'default', signals('granted')]] : []), denied, ...(urlPassthrough ? [['set', 'url_passthrough', true]] : [])];
}

function signals(state: 'granted' | 'denied'): Record<string, string> {
  return Object.fromEntries(Object.entries(GOOGLE_SIGNALS).map(([signal, purpose]) => [signal, purpose === NECESSARY ? 'granted' : state]));
}
