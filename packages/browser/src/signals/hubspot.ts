// HubSpot: the choice made here instead of in its own banner.
// https://developers.hubspot.com/docs/api/events/cookie-banner
import type { Signal } from './signal.ts';

export const signal: Signal = {
  service: 'hubspot',
  grant(page, assent) {
    const consent = { analytics: true, advertisement: assent.granted('advertising'), functionality: true };
    (page._hsp ??= []).push(['setHubSpotConsent', consent]);
  },
  revoke(page) {
    (page._hsp ??= []).push(['revokeCookieConsent']);
  },
};
