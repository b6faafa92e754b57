// Shopify: measures visits and purchases for the shop and for Shopify.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.shopify.com/legal/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const documentation: Sourced = { source: 'https://shopify.dev/docs/api/customer-privacy', verified: null };
const hydrogen: Sourced = { source: 'npm:@shopify/hydrogen-react@2024.10.1', verified: '2026-11-26' };

/** Shopify: measures visits and purchases for the shop and for Shopify. */
export const shopify: CatalogService = {
  id: 'shopify',
  name: 'Shopify',
  kind: 'platform',
  vendor: { name: 'Shopify International Limited', country: 'IE', policy: 'https://www.shopify.com/legal/privacy', reaches: ['CA'], ...privacy },
  purposes: ['audience'],
  match: ['shopifysvc.com'],
  matched: thirdPartyWeb,
  like: ['https://monorail-edge.shopifysvc.com/v1/produce'],
  unlike: ['https://cdn.shopifycdn.com/theme.js', 'https://www.shopify.com/'],
  about: { fr: 'Mesure les visites et les achats pour la boutique et pour Shopify.', en: 'Measures visits and purchases for the shop and for Shopify.' },
  tracers: [
    {
      name: '_shopify_y',
      kind: 'cookie',
      retention: 'P360D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...hydrogen,
    },
    {
      name: '_shopify_s',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...hydrogen,
    },
    {
      name: '_y',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_s',
      kind: 'cookie',
      retention: 'P2Y',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...cookieDatabase,
    },
  ],
  signal: {
    by: 'calls',
    grant: 'Shopify.customerPrivacy.setTrackingConsent({...true})',
    revoke: 'Shopify.customerPrivacy.setTrackingConsent({...false})',
    ...documentation,
  },
  breakage: 'low',
};
