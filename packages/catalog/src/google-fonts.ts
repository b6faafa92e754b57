// Google Fonts: delivers the page’s fonts. Google receives your IP address.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://policies.google.com/privacy', verified: null };
const documentation: Sourced = { source: 'https://developers.google.com/fonts/faq/privacy', verified: '2026-11-26' };

// Google: the API neither sets nor logs cookies; the issue is the IP sent to a third party. Advice: self-host. Blocking breaks the look.
/** Google Fonts: delivers the page’s fonts. Google receives your IP address. */
export const googleFonts: CatalogService = {
  id: 'google-fonts',
  name: 'Google Fonts',
  kind: 'delivery',
  vendor: { name: 'Google Ireland Limited', country: 'IE', policy: 'https://policies.google.com/privacy', reaches: ['US'], ...privacy },
  purposes: ['necessary'],
  match: ['fonts.googleapis.com', 'fonts.gstatic.com'],
  matched: documentation,
  unlike: ['https://ajax.googleapis.com/ajax/libs/jquery/3/jquery.js'],
  about: { fr: 'Livre les polices de la page. Google reçoit votre adresse IP.', en: 'Delivers the page’s fonts. Google receives your IP address.' },
  tracers: [],
  nothing: documentation,
  breakage: 'high',
};
