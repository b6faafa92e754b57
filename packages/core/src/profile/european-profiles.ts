// The profiles of Europe: consent first, the French one strictest of all.
import { EEA } from '../adequacy.ts';
import type { Profile } from './profile.ts';

/** What no authority of the EEA wants consent for (recommendation 2020-092, directive 2002/58 art. 5(3)). */
const EXEMPTIONS = ['choice on tracers', 'authentication', 'basket and billing', 'language and layout asked for', 'load balancing', 'free quota of a pay wall'];

const SIGNAL = 'No text of an authority names the signal; it is taken as a refusal given beforehand, and a later explicit acceptance wins.';

/** What every row of the EEA shares. */
const EUROPE = {
  optOut: 'none',
  gpc: 'refusal',
  gpcSpares: [],
  gpcMeaning: SIGNAL,
  exemptions: EXEMPTIONS,
  refuseParity: 'required',
  soonestReask: 'P180D',
  longestValidity: 'P13M', // FR-21: six months is good practice, thirteen the limit we allow
  tagManagerHeld: false,
  languages: [],
  proof: ['act', 'time', 'notice', 'purposes', 'recipients', 'withdrawal'],
  asOf: '2026-11-23',
} as const;

const GDPR = ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://eur-lex.europa.eu/eli/dir/2002/58/oj'];

/** Which countries take first-party measurement for exempt (law-and-standards §5.3). */
const MEASUREMENT_MAP = 'https://statnive-website.pages.dev/blog/eu-analytics-rules-country-by-country-2026';

export const EUROPEAN_PROFILES: readonly Profile[] = [
  {
    ...EUROPE,
    id: 'fr',
    name: 'France',
    countries: ['FR', 'GP', 'MQ', 'GF', 'RE', 'YT'],
    exemptMeasurement: 'attested',
    age: 15,
    languages: ['fr'],
    authority: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
    sources: [
      'https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000042388188',
      'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197',
      'https://www.cnil.fr/fr/node/167364',
    ],
  },
  {
    ...EUROPE,
    id: 'eu',
    name: 'European Economic Area',
    countries: EEA,
    exemptMeasurement: 'none',
    age: 16,
    authority: { name: 'EDPB members', url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en' },
    sources: GDPR,
  },
  {
    ...EUROPE,
    id: 'de',
    name: 'Germany',
    countries: ['DE'],
    exemptMeasurement: 'none', // TDDDG § 25 knows no general exemption
    tagManagerHeld: true, // EU-17: VG Hannover 10 A 5385/22, not final
    age: 16,
    authority: { name: 'BfDI', url: 'https://www.bfdi.bund.de/DE/Buerger/Inhalte/Allgemein/Datenschutz/BeschwerdeBeiDatenschutzbehoereden.html' },
    sources: [
      ...GDPR,
      'https://www.dr-bahr.com/news/wettbewerbsrecht/alles-ablehnen-option-bei-cookie-banner-pflicht-google-tag-manager-bedarf-einwilligung.html',
      MEASUREMENT_MAP,
    ],
  },
  {
    ...EUROPE,
    id: 'it',
    name: 'Italy',
    countries: ['IT'],
    exemptMeasurement: 'attested',
    age: 14,
    authority: { name: 'Garante', url: 'https://www.garanteprivacy.it/home/diritti' },
    sources: [...GDPR, MEASUREMENT_MAP],
  },
  {
    ...EUROPE,
    id: 'es',
    name: 'Spain',
    countries: ['ES'],
    exemptMeasurement: 'attested',
    age: 14,
    authority: { name: 'AEPD', url: 'https://www.aepd.es/' },
    sources: [...GDPR, MEASUREMENT_MAP],
  },
  {
    ...EUROPE,
    id: 'uk',
    name: 'United Kingdom',
    countries: ['GB'],
    optOut: ['preferences'], // UK-02: appearance; statistics follow the site's attestation, advertising stays opt-in (UK-04)
    gpcMeaning: 'No text of the ICO names the signal; it is taken as an objection given beforehand, and a later explicit acceptance wins.',
    exemptMeasurement: 'attested',
    exemptions: [...EXEMPTIONS, 'statistics, with information and objection', 'appearance, with information and objection', 'emergency assistance'],
    age: 13,
    authority: { name: 'ICO', url: 'https://ico.org.uk/make-a-complaint/' },
    sources: [
      'https://hunton.sitepilot11.firmseek.com/privacy-and-cybersecurity-law-blog/uk-ico-publishes-guidance-on-storage-and-access-technologies',
      'https://www.osborneclarke.com/insights/regulatory-outlook-may-2026-data-law',
      'https://www.insideprivacy.com/?p=16219',
    ],
  },
  {
    ...EUROPE,
    id: 'ch',
    name: 'Switzerland',
    countries: ['CH'],
    optOut: ['preferences', 'audience', 'media'], // CH-01: information and objection; high-risk profiling and sensitive data need consent
    gpcMeaning: 'No text of the FDPIC names the signal; it is taken as the objection that the law allows.',
    exemptMeasurement: 'attested',
    refuseParity: 'recommended',
    age: null,
    authority: { name: 'EDÖB / PFPDT', url: 'https://www.edoeb.admin.ch/' },
    sources: ['https://datenrecht.ch/edoeb-leitlinien-zu-cookies-und-aehnlichen-technologien/'],
  },
];
