// Microsoft Clarity: heat maps and session recordings.
import type { CatalogService, Sourced } from './catalog-service.ts';

const privacy: Sourced = { source: 'https://privacy.microsoft.com/privacystatement', verified: null };
const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: '2026-11-23' };
const sdk: Sourced = { source: 'npm:clarity-js@0.8.70', verified: '2026-11-23' };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };

/** Microsoft Clarity: heat maps and session recordings. */
export const microsoftClarity: CatalogService = {
  id: 'microsoft-clarity',
  name: 'Microsoft Clarity',
  vendor: { name: 'Microsoft Ireland Operations Limited', country: 'IE', policy: 'https://privacy.microsoft.com/privacystatement', ...privacy },
  purposes: ['audience'],
  match: ['clarity.ms'],
  matched: thirdPartyWeb,
  about: {
    fr: 'Enregistre clics, défilements et parcours pour les rejouer. Microsoft relie cet usage à ses propres identifiants.',
    en: 'Records clicks, scrolling and paths to replay them. Microsoft links this use to identifiers of its own.',
  },
  tracers: [
    {
      name: '_clck',
      kind: 'cookie',
      retention: 'P365D',
      about: { fr: 'Reconnaît votre navigateur d’une visite à l’autre.', en: 'Recognises your browser from one visit to the next.' },
      ...sdk,
    },
    { name: '_clsk', kind: 'cookie', retention: 'P1D', about: { fr: 'Relie les pages d’une même visite.', en: 'Links the pages of one visit.' }, ...sdk },
    {
      name: '_cltk',
      kind: 'session-storage',
      retention: 'session',
      about: { fr: 'Distingue vos onglets ouverts.', en: 'Tells your open tabs apart.' },
      ...sdk,
    },
    {
      name: 'CLID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Note quand Clarity vous a vu pour la première fois, sur tout site.', en: 'Notes when Clarity first saw you, on any site.' },
      ...cookieDatabase,
    },
    {
      name: 'MUID',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur sur les sites de Microsoft.', en: 'Recognises your browser across Microsoft sites.' },
      ...cookieDatabase,
    },
    {
      name: 'ANONCHK',
      kind: 'cookie',
      retention: 'PT10M',
      party: 'third',
      about: { fr: 'Indique si MUID est transmis à la publicité de Microsoft.', en: 'Says whether MUID is passed on to Microsoft’s advertising.' },
      ...cookieDatabase,
    },
    {
      name: 'SM',
      kind: 'cookie',
      retention: 'session',
      party: 'third',
      about: { fr: 'Accorde MUID entre les domaines de Microsoft.', en: 'Brings MUID into line across Microsoft’s domains.' },
      ...cookieDatabase,
    },
  ],
};
