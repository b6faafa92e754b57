// Vimeo: embedded videos.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://vimeo.com/privacy', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'https://help.vimeo.com/hc/en-us/articles/26080940921361', verified: '2026-11-23' };

/** Vimeo: embedded videos. */
export const vimeo: CatalogService = {
  id: 'vimeo',
  name: 'Vimeo',
  kind: 'media',
  vendor: { name: 'Vimeo.com, Inc.', country: 'US', policy: 'https://vimeo.com/privacy', ...privacy },
  purposes: ['media'],
  match: ['vimeo.com', 'vimeocdn.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche des vidéos hébergées par Vimeo, qui mesure leur lecture.', en: 'Shows videos hosted by Vimeo, which measures how they are played.' },
  tracers: [
    {
      name: 'vuid',
      kind: 'cookie',
      retention: 'P2Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur pour les statistiques de la vidéo.', en: 'Recognises your browser for the statistics of the video.' },
      ...sdk,
    },
    {
      name: 'player',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Garde vos réglages du lecteur.', en: 'Keeps your player settings.' },
      ...sdk,
    },
    {
      name: 'flags',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Décide quelles fonctions du lecteur vous recevez.', en: 'Decides which player features you get.' },
      ...sdk,
    },
    {
      name: 'player_clearance',
      kind: 'cookie',
      retention: 'P7D',
      party: 'third',
      about: { fr: 'Écarte les robots du lecteur.', en: 'Keeps robots away from the player.' },
      ...sdk,
    },
    {
      name: '__cf_bm',
      kind: 'cookie',
      retention: 'PT30M',
      party: 'third',
      about: { fr: 'Distingue les personnes des robots.', en: 'Tells people from robots.' },
      ...sdk,
    },
    {
      name: '_cfuvid',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Limite le nombre de requêtes par personne.', en: 'Limits how many requests one person makes.' },
      ...sdk,
    },
    {
      name: 'cf_clearance',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Retient que vous n’êtes pas un robot.', en: 'Remembers that you are not a robot.' },
      ...sdk,
    },
  ],
  signal: { by: 'parameter', hold: 'dnt=1', denied: 'no new cookies set, cookies from earlier visits are still sent', ...sdk },
  breakage: 'low',
};
