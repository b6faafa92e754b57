// Contentsquare: records paths, clicks and movements to study how pages are used.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://docs.contentsquare.com/uxa-en/#collected-data', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = { source: 'https://docs.contentsquare.com/en/web/cookies/', verified: '2026-11-23' };

// The vendor warns that scanners (OneTrust) mislabel _cs_<digits> as theirs: never match _cs_* as a prefix.
/** Contentsquare: records paths, clicks and movements to study how pages are used. */
export const contentsquare: CatalogService = {
  id: 'contentsquare',
  name: 'Contentsquare',
  kind: 'replay',
  vendor: { name: 'Content Square SAS', country: 'FR', policy: 'https://docs.contentsquare.com/uxa-en/#collected-data', ...privacy },
  purposes: ['audience'],
  match: ['contentsquare.net', 'content-square.net'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Enregistre les parcours, les clics et les mouvements pour étudier l’usage des pages.',
    en: 'Records paths, clicks and movements to study how pages are used.',
  },
  tracers: [
    {
      name: '_cs_id',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...documentation,
    },
    {
      name: '_cs_s',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Regroupe les pages d’une même visite.', en: 'Groups the pages of one visit.' },
      ...documentation,
    },
    {
      name: '_cs_c',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient si la visite peut être enregistrée sans masquage.', en: 'Remembers whether the visit may be recorded unmasked.' },
      ...documentation,
    },
    {
      name: '_cs_cvars',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Garde des détails de la visite choisis par le site.', en: 'Keeps details of the visit that the site chose.' },
      ...documentation,
    },
    {
      name: '_cs_ex',
      kind: 'cookie',
      retention: 'P30D',
      about: { fr: 'Note que votre visite n’est pas enregistrée.', en: 'Notes that your visit is not recorded.' },
      ...documentation,
    },
    {
      name: '_cs_optout',
      kind: 'cookie',
      retention: 'P13M',
      about: { fr: 'Retient que vous avez refusé ce suivi.', en: 'Remembers that you refused this tracking.' },
      ...documentation,
    },
    {
      name: '_cs_mk_ga',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Relie la mesure à celle de Google Analytics.', en: 'Links the measurement to Google Analytics.' },
      ...documentation,
    },
    {
      name: '_cs_mk_aa',
      kind: 'cookie',
      retention: 'PT30M',
      about: { fr: 'Relie la mesure à celle d’Adobe.', en: 'Links the measurement to Adobe’s.' },
      ...documentation,
    },
    {
      name: '_cs_root-domain',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Cherche sur quel domaine un cookie peut être posé.', en: 'Finds out on which domain a cookie can be set.' },
      ...documentation,
    },
    {
      name: '_cs_same_site',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...documentation,
    },
    {
      name: '_cs_t',
      kind: 'cookie',
      retention: 'PT0S',
      about: { fr: 'Vérifie que le navigateur accepte les cookies.', en: 'Checks whether the browser accepts cookies.' },
      ...documentation,
    },
    {
      name: '_cs_debug',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Aide l’équipe du site à mettre au point l’outil.', en: 'Helps the site’s team to debug the tool.' },
      ...documentation,
    },
  ],
  signal: {
    by: 'calls',
    grant: "_uxa.push(['optin'])",
    revoke: "_uxa.push(['optout'])",
    denied: 'an opt-out is itself a cookie of 13 months (_cs_optout) - gate the load',
    ...documentation,
  },
  breakage: 'low',
};
