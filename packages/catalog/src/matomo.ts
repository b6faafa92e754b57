// Matomo: audience measurement; a self-hosted one adds its own host to `match`.
import type { CatalogService, Sourced } from './catalog-service.ts';

const privacy: Sourced = { source: 'https://matomo.org/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: '2026-11-23' };
const faq: Sourced = { source: 'https://matomo.org/faq/general/faq_146/', verified: '2026-11-23' };

/** Matomo: audience measurement; a self-hosted one adds its own host to `match`. */
export const matomo: CatalogService = {
  id: 'matomo',
  name: 'Matomo',
  vendor: { name: 'InnoCraft Limited', country: 'NZ', policy: 'https://matomo.org/privacy-policy/', ...privacy },
  purposes: ['audience'],
  match: ['matomo.cloud'],
  matched: thirdPartyWeb,
  about: { fr: 'Mesure les visites et les pages vues, pour le seul compte du site.', en: 'Measures visits and page views, for this site alone.' },
  tracers: [
    {
      name: '_pk_id*',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...faq,
    },
    {
      name: '_pk_ses*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...faq,
    },
    {
      name: '_pk_ref*',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Retient le site ou la campagne qui vous a amené ici.', en: 'Remembers the site or campaign that brought you here.' },
      ...faq,
    },
    {
      name: '_pk_cvar*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Garde des détails de la visite choisis par le site.', en: 'Keeps details of the visit that the site chose.' },
      ...faq,
    },
    {
      name: '_pk_hsr*',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Sert aux cartes de clics et aux enregistrements de visite.', en: 'Serves heat maps and session recordings.' },
      ...faq,
    },
    {
      name: '_pk_testcookie*',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Vérifie que le navigateur accepte les cookies ; effacé aussitôt.', en: 'Checks whether the browser accepts cookies; deleted at once.' },
      ...faq,
    },
  ],
};
