// Adobe Fonts: delivers the page’s fonts. Adobe receives your IP address.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.adobe.com/privacy.html', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://www.adobe.com/privacy/policies/adobe-fonts.html', verified: '2026-11-26' };

/** Adobe Fonts: delivers the page’s fonts. Adobe receives your IP address. */
export const adobeFonts: CatalogService = {
  id: 'adobe-fonts',
  name: 'Adobe Fonts',
  kind: 'delivery',
  vendor: { name: 'Adobe', country: 'US', policy: 'https://www.adobe.com/privacy.html', ...privacy },
  purposes: ['necessary'],
  match: ['typekit.net', 'typekit.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Livre les polices de la page. Adobe reçoit votre adresse IP.', en: 'Delivers the page’s fonts. Adobe receives your IP address.' },
  tracers: [],
  nothing: documentation,
  breakage: 'high',
};
