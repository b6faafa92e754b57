// Dailymotion: embedded videos with advertising.
import type { CatalogService, Sourced } from '@assent/core';

const vendorList: Sourced = { source: 'https://vendor-list.consensu.org/v3/vendor-list.json', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const disclosure: Sourced = { source: 'https://statics.dmcdn.net/a/vds.json', verified: '2026-11-23' };
const cookiePolicy: Sourced = {
  source: 'https://github.com/tosdr/tosdr-versions/blob/3446cb8fde68d3cff099746732c932a7f02dddec/Dailymotion/Trackers%20Policy.md',
  verified: '2026-11-26',
};

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
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur dailymotion.com.', en: 'Recognises your browser on dailymotion.com.' },
      ...cookiePolicy,
    },
    {
      name: 'ts',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Décide quelles nouveautés du lecteur vous recevez.', en: 'Decides which new features of the player you get.' },
      ...cookiePolicy,
    },
    {
      name: 'dmvk',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Évite que la vidéo s’arrête quand votre connexion change.', en: 'Keeps the video from stopping when your connection changes.' },
      ...cookiePolicy,
    },
    {
      name: 'client_token',
      kind: 'cookie',
      retention: 'PT10H',
      party: 'third',
      about: { fr: 'Permet d’afficher la vidéo sans compte.', en: 'Lets the video be shown without an account.' },
      ...cookiePolicy,
    },
    {
      name: 'dm-euconsent-v2',
      kind: 'cookie',
      retention: 'P6M',
      party: 'third',
      about: { fr: 'Retient vos choix chez Dailymotion.', en: 'Remembers your choices at Dailymotion.' },
      ...cookiePolicy,
    },
    {
      name: 'dmxid',
      kind: 'cookie',
      retention: 'P10M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur pour les publicités de Dailymotion.', en: 'Recognises your browser for Dailymotion’s advertising.' },
      ...cookiePolicy,
    },
    {
      name: 'dmaid',
      kind: 'cookie',
      retention: 'P13M',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur pour les publicités de Dailymotion.', en: 'Recognises your browser for Dailymotion’s advertising.' },
      ...cookiePolicy,
    },
    {
      name: 'damd',
      kind: 'cookie',
      retention: 'P12M',
      party: 'third',
      about: { fr: 'Sert aux publicités de Dailymotion.', en: 'Serves Dailymotion’s advertising.' },
      ...cookiePolicy,
    },
    {
      name: 'dmp_*',
      kind: 'local-storage',
      retention: 'kept',
      party: 'third',
      about: { fr: 'Garde vos réglages du lecteur : sous-titres, qualité, volume.', en: 'Keeps your player settings: subtitles, quality, volume.' },
      ...cookiePolicy,
    },
    {
      name: 'Stlast',
      kind: 'local-storage',
      retention: 'kept',
      party: 'third',
      about: { fr: 'Adapte la vidéo à la qualité de votre connexion.', en: 'Adapts the video to the quality of your connection.' },
      ...cookiePolicy,
    },
    {
      name: 'inlined_view_id',
      kind: 'local-storage',
      retention: 'kept',
      party: 'third',
      about: { fr: 'Sert à diffuser la vidéo.', en: 'Serves to deliver the video.' },
      ...cookiePolicy,
    },
  ],
  signal: { by: 'tcf', ...disclosure },
  breakage: 'low',
};
