// Pinterest Tag: tells Pinterest which pages you see here, to measure and target its advertising.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://help.pinterest.com/fr/business/article/track-conversions-with-pinterest-tag', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies', verified: '2026-11-23' };
const documentationUnread: Sourced = { source: 'https://help.pinterest.com/en/business/article/pinterest-tag-parameters-and-cookies', verified: null };

// Names are from the vendor page; no retention there (1 year in OCD/ccm19 for some).
/** Pinterest Tag: tells Pinterest which pages you see here, to measure and target its advertising. */
export const pinterestTag: CatalogService = {
  id: 'pinterest-tag',
  name: 'Pinterest Tag',
  kind: 'advertising',
  vendor: {
    name: 'Pinterest Europe Ltd.',
    country: 'IE',
    policy: 'https://help.pinterest.com/fr/business/article/track-conversions-with-pinterest-tag',
    reaches: ['US'],
    ...privacy,
  },
  purposes: ['advertising'],
  match: ['s.pinimg.com/ct', 'ct.pinterest.com'],
  matched: thirdPartyWeb,
  like: ['https://s.pinimg.com/ct/core.js', 'https://ct.pinterest.com/v3/'],
  unlike: ['https://s.pinimg.com/webapp/logo.svg', 'https://www.pinterest.com/somebody'],
  about: {
    fr: 'Transmet à Pinterest les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells Pinterest which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: '_epik',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...documentation,
    },
    {
      name: '_derived_epik',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Relie votre visite à un compte du réseau publicitaire.', en: 'Links your visit to an account of the advertising network.' },
      ...documentation,
    },
    {
      name: '_pin_unauth',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Regroupe vos actions quand vous n’êtes pas reconnu.', en: 'Groups your actions while you are not identified.' },
      ...documentation,
    },
    {
      name: '_pinterest_ct_ua',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: {
        fr: 'Regroupe vos actions quand vous n’êtes pas reconnu, sur le domaine du service.',
        en: 'Groups your actions while you are not identified, on the service’s own domain.',
      },
      ...documentation,
    },
    {
      name: '_pinterest_ct',
      kind: 'cookie',
      retention: 'unknown',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’un site à l’autre.', en: 'Recognises your browser across sites.' },
      ...documentation,
    },
    {
      name: '_routing_id',
      kind: 'cookie',
      retention: 'unknown',
      about: { fr: 'Sert au fonctionnement technique du service.', en: 'Serves the technical working of the service.' },
      ...documentation,
    },
  ],
  signal: { by: 'calls', grant: "pintrk('setconsent',true)", revoke: "pintrk('setconsent',false)", ...documentationUnread },
  breakage: 'low',
};
