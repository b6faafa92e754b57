// Usercentrics: collects and remembers your cookie choices.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://usercentrics.com/privacy-policy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const sdk: Sourced = { source: 'npm:@usercentrics/cmp-browser-sdk@4.59.0', verified: '2026-11-25' };

/** Usercentrics: collects and remembers your cookie choices. */
export const usercentrics: CatalogService = {
  id: 'usercentrics',
  name: 'Usercentrics',
  kind: 'consent',
  vendor: { name: 'Usercentrics GmbH', country: 'DE', policy: 'https://usercentrics.com/privacy-policy/', ...privacy },
  purposes: ['necessary'],
  match: ['usercentrics.eu'],
  matched: thirdPartyWeb,
  about: { fr: 'Recueille et retient vos choix sur les cookies.', en: 'Collects and remembers your cookie choices.' },
  tracers: [
    {
      name: 'uc_settings',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde vos choix, service par service, avec leur historique.', en: 'Keeps your choices, service by service, with their history.' },
      ...sdk,
    },
    {
      name: 'uc_user_interaction',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient que vous avez répondu.', en: 'Remembers that you answered.' },
      ...sdk,
    },
    {
      name: 'uc_interaction_type',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient de quelle façon vous avez répondu.', en: 'Remembers how you answered.' },
      ...sdk,
    },
    {
      name: 'uc_services',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde la liste des services.', en: 'Keeps the list of services.' },
      ...sdk,
    },
    {
      name: 'uc_tcf',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde vos choix sous la forme que lit la publicité.', en: 'Keeps your choices in the form that advertising reads.' },
      ...sdk,
    },
    {
      name: 'uc_gcm',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde ce qui est dit à Google de vos choix.', en: 'Keeps what Google is told of your choices.' },
      ...sdk,
    },
    {
      name: 'uc_ccpa',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde vos choix sous la forme du droit californien.', en: 'Keeps your choices in the form of Californian law.' },
      ...sdk,
    },
    {
      name: 'uc_usprivacy',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde vos choix sous la forme du droit américain.', en: 'Keeps your choices in the form of American law.' },
      ...sdk,
    },
    {
      name: 'uc_consents_buffer',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde ce qui reste à envoyer de vos choix.', en: 'Keeps what is still to be sent of your choices.' },
      ...sdk,
    },
    {
      name: 'uc_consents_v2_buffer',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Garde ce qui reste à envoyer de vos choix.', en: 'Keeps what is still to be sent of your choices.' },
      ...sdk,
    },
    {
      name: 'uc_ab_variant',
      kind: 'local-storage',
      retention: 'kept',
      about: { fr: 'Retient la variante de l’avis que vous avez vue.', en: 'Remembers which variant of the notice you saw.' },
      ...sdk,
    },
    {
      name: 'uc_user_country',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Garde le pays d’où vous venez.', en: 'Keeps the country that you come from.' },
      ...sdk,
    },
  ],
  breakage: 'low',
};
