// Yandex Metrica: measures visits and can record mouse movements.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://yandex.com/legal/confidential/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const tag: Sourced = { source: 'https://github.com/yandex/metrica-tag', verified: '2026-11-26' };

/** Yandex Metrica: measures visits and can record mouse movements. */
export const yandexMetrica: CatalogService = {
  id: 'yandex-metrica',
  name: 'Yandex Metrica',
  kind: 'analytics',
  vendor: { name: 'Yandex LLC', country: 'RU', policy: 'https://yandex.com/legal/confidential/', ...privacy },
  purposes: ['audience'],
  match: ['mc.yandex.ru', 'mc.yandex.com', 'mc.webvisor.org'],
  matched: thirdPartyWeb,
  about: { fr: 'Mesure les visites et peut enregistrer les mouvements de la souris.', en: 'Measures visits and can record mouse movements.' },
  tracers: [
    {
      name: '_ym_uid',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tag,
    },
    {
      name: '_ym_d',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Garde la date à laquelle l’identifiant a été écrit.', en: 'Keeps the date on which the id was written.' },
      ...tag,
    },
    {
      name: '_ym_isad',
      kind: 'cookie',
      retention: 'P2D',
      about: { fr: 'Note si un bloqueur de publicités est actif.', en: 'Notes whether an ad blocker is active.' },
      ...cookieDatabase,
    },
    {
      name: '_ym_visorc_*',
      kind: 'cookie',
      retention: 'PT30M',
      party: 'third',
      about: { fr: 'Sert à enregistrer la visite.', en: 'Serves to record the visit.' },
      ...cookieDatabase,
    },
    {
      name: 'yandexuid',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...cookieDatabase,
    },
    {
      name: '_ym_uid',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...tag,
    },
  ],
  breakage: 'low',
};
