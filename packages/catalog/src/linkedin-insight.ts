// LinkedIn Insight Tag: conversions and audiences for advertising on LinkedIn.
import type { CatalogService, Sourced } from '@assent/core';

const thirdPartyWeb: Sourced = { source: 'npm:third-party-web@0.30.0', verified: null };
const cookieDatabase: Sourced = { source: 'https://github.com/jkwakman/Open-Cookie-Database', verified: null };
const imprint: Sourced = {
  source: 'https://github.com/OpenTermsArchive/vlopses-us-versions/blob/54823723626bf7956fc954d7f5b39bd74675fd46/LinkedIn/Imprint.md',
  verified: '2026-11-26',
};

/** LinkedIn Insight Tag: conversions and audiences for advertising on LinkedIn. */
export const linkedinInsight: CatalogService = {
  id: 'linkedin-insight',
  name: 'LinkedIn Insight Tag',
  kind: 'advertising',
  vendor: {
    name: 'LinkedIn Ireland Unlimited Company',
    country: 'IE',
    policy: 'https://www.linkedin.com/legal/privacy-policy',
    reaches: ['US'],
    ...imprint,
  },
  purposes: ['advertising'],
  match: ['snap.licdn.com', 'ads.linkedin.com'],
  matched: thirdPartyWeb,
  unlike: ['https://www.linkedin.com/in/somebody'],
  about: {
    fr: 'Transmet à LinkedIn les pages que vous voyez ici, pour mesurer et cibler ses publicités.',
    en: 'Tells LinkedIn which pages you see here, to measure and target its advertising.',
  },
  tracers: [
    {
      name: 'li_fat_id',
      kind: 'cookie',
      retention: 'P30D',
      about: {
        fr: 'Relie une action sur le site à un clic sur une publicité LinkedIn.',
        en: 'Links an action on the site to a click on a LinkedIn advertisement.',
      },
      ...cookieDatabase,
    },
    {
      name: 'li_giant',
      kind: 'cookie',
      retention: 'P7D',
      about: { fr: 'Garde le numéro du clic sur une publicité.', en: 'Keeps the number of a click on an advertisement.' },
      ...cookieDatabase,
    },
    {
      name: 'ln_or',
      kind: 'cookie',
      retention: 'P1D',
      about: { fr: 'Indique si la mesure peut avoir lieu sur cette page.', en: 'Says whether measurement may take place on this page.' },
      ...cookieDatabase,
    },
    {
      name: 'li_sugr',
      kind: 'cookie',
      retention: 'P90D',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur hors de LinkedIn.', en: 'Recognises your browser outside LinkedIn.' },
      ...cookieDatabase,
    },
    {
      name: 'bcookie',
      kind: 'cookie',
      retention: 'P1Y',
      party: 'third',
      about: { fr: 'Reconnaît votre navigateur chez LinkedIn.', en: 'Recognises your browser at LinkedIn.' },
      ...cookieDatabase,
    },
    {
      name: 'lidc',
      kind: 'cookie',
      retention: 'P1D',
      party: 'third',
      about: { fr: 'Choisit le centre de données qui répond.', en: 'Chooses the data centre that answers.' },
      ...cookieDatabase,
    },
    {
      name: 'UserMatchHistory',
      kind: 'cookie',
      retention: 'P30D',
      party: 'third',
      about: { fr: 'Accorde votre identifiant publicitaire avec d’autres.', en: 'Brings your advertising id into line with others.' },
      ...cookieDatabase,
    },
    {
      name: 'AnalyticsSyncHistory',
      kind: 'cookie',
      retention: 'P30D',
      party: 'third',
      about: { fr: 'Note quand cet accord a eu lieu.', en: 'Notes when that was last done.' },
      ...cookieDatabase,
    },
  ],
  breakage: 'low',
};
