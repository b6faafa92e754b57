// Smartsupp: shows a chat window and may record the visit.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://www.smartsupp.com/help/privacy/', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const ccm19: Sourced = { source: 'https://www.ccm19.de/', verified: null };

/** Smartsupp: shows a chat window and may record the visit. */
export const smartsupp: CatalogService = {
  id: 'smartsupp',
  name: 'Smartsupp',
  kind: 'chat',
  vendor: { name: 'Smartsupp.com, s.r.o.', country: 'CZ', policy: 'https://www.smartsupp.com/help/privacy/', ...privacy },
  purposes: ['preferences'],
  match: ['smartsuppchat.com', 'smartsupp.com', 'smartsuppcdn.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion et peut enregistrer la visite.', en: 'Shows a chat window and may record the visit.' },
  tracers: [
    {
      name: 'ssupp.vid',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...ccm19,
    },
    {
      name: 'ssupp.visits',
      kind: 'cookie',
      retention: 'P6M',
      about: { fr: 'Compte vos visites.', en: 'Counts your visits.' },
      ...ccm19,
    },
    {
      name: 'ssupp.chatid',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retrouve la discussion en cours.', en: 'Finds the current conversation again.' },
      ...ccm19,
    },
    {
      name: 'ssupp.group',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient le groupe auquel la discussion est adressée.', en: 'Remembers the group that the chat is addressed to.' },
      ...ccm19,
    },
    {
      name: 'ssupp.message',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Garde le texte que vous êtes en train d’écrire.', en: 'Keeps the text that you are writing.' },
      ...ccm19,
    },
    {
      name: 'ssupp.opened',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient si la fenêtre de discussion est ouverte.', en: 'Remembers whether the chat window is open.' },
      ...ccm19,
    },
    {
      name: 'ssupp.barclicked',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Retient si vous avez ouvert la discussion.', en: 'Remembers whether you have opened the chat.' },
      ...ccm19,
    },
    {
      name: 'ssupp.unread',
      kind: 'cookie',
      retention: 'session',
      about: { fr: 'Compte les messages que vous n’avez pas lus.', en: 'Counts the messages that you have not read.' },
      ...ccm19,
    },
  ],
  breakage: 'low',
};
