// Dailymotion: embedded videos with advertising.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const disclosure: Sourced = { source: 'https://statics.dmcdn.net/a/vds.json', verified: '2026-11-23' };
const tarteaucitron: Sourced = { source: 'npm:tarteaucitronjs@1.34.0', verified: null };

/** Dailymotion: embedded videos with advertising. */
export const dailymotion: CatalogService = {
  id: 'dailymotion',
  name: 'Dailymotion',
  kind: 'media',
  vendor: { name: 'Dailymotion SA', country: 'FR', policy: 'https://legal.dailymotion.com/en/privacy-policy/', ...vendorList },
  purposes: ['media', 'advertising'],
  match: ['dailymotion.com', 'dmcdn.net'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Affiche des vidéos hébergées par Dailymotion, qui les mesure et y montre de la publicité.',
    en: 'Shows videos hosted by Dailymotion, which measures them and shows advertising in them.',
  },
  tracers: [
    {
      name: 'uid_dm',
      kind: 'cookie',
      retention: 'P390D',
      about: { fr: 'Reconnaît votre navigateur, pour la mesure et la publicité.', en: 'Recognises your browser, for measurement and advertising.' },
      ...disclosure,
    },
    {
      name: 'v1st_dm',
      kind: 'cookie',
      retention: 'P395D',
      about: { fr: 'Lutte contre la fraude et assure la diffusion.', en: 'Fights fraud and delivers the video.' },
      ...disclosure,
    },
    {
      name: 'v1st',
      kind: 'cookie',
      retention: 'P395D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur dailymotion.com.', en: 'Recognises your browser on dailymotion.com.' },
      ...tarteaucitron,
    },
  ],
  signal: { by: 'tcf', ...disclosure },
  breakage: 'low',
};
