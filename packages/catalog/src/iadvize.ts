// iAdvize: shows a chat window and chooses whom to offer it.
import type { CatalogService, Sourced } from '@assent/core';

const privacy: Sourced = { source: 'https://help.iadvize.com/hc/en-gb/articles/360020583900-iAdvize-and-cookies', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const documentation: Sourced = {
  source: 'https://help.iadvize.com/hc/en-gb/articles/216438047-Cookies-and-data-stored-in-the-browser',
  verified: '2026-11-23',
};

// Vendor: first party since January 2023; vuid essential for the chat and still submitted to consent.
/** iAdvize: shows a chat window and chooses whom to offer it. */
export const iadvize: CatalogService = {
  id: 'iadvize',
  name: 'iAdvize',
  kind: 'chat',
  vendor: { name: 'iAdvize SAS', country: 'FR', policy: 'https://help.iadvize.com/hc/en-gb/articles/360020583900-iAdvize-and-cookies', ...privacy },
  purposes: ['preferences'],
  match: ['iadvize.com'],
  matched: thirdPartyWeb,
  about: { fr: 'Affiche une fenêtre de discussion et choisit à qui la proposer.', en: 'Shows a chat window and chooses whom to offer it.' },
  tracers: [
    {
      name: 'iadvize-*-vuid',
      kind: 'cookie',
      retention: 'P12M',
      about: {
        fr: 'Reconnaît votre navigateur, retrouve la discussion et choisit quand la proposer.',
        en: 'Recognises your browser, finds the chat again and chooses when to offer it.',
      },
      ...documentation,
    },
    {
      name: 'iadvize-*-consent',
      kind: 'cookie',
      retention: 'P12M',
      about: { fr: 'Retient si vous avez accepté l’outil de discussion.', en: 'Remembers whether you accepted the chat tool.' },
      ...documentation,
    },
    {
      name: 'transactionBundle.transaction',
      kind: 'local-storage',
      retention: 'P7D',
      about: { fr: 'Garde l’achat jusqu’à ce qu’il soit compté.', en: 'Keeps the purchase until it is counted.' },
      ...documentation,
    },
    {
      name: 'idzUtmCampaign',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Retient la campagne qui vous a amené ici.', en: 'Remembers the campaign that brought you here.' },
      ...documentation,
    },
  ],
  breakage: 'medium',
};
