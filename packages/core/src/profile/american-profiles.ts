// The profiles of the Americas: opt-out in the United States, consent first in Quebec and Brazil.
import type { Profile } from './profile.ts';

/** US-07: states whose laws have universal opt-out signals honoured, without California, which has a profile of its own. */
const SIGNAL_STATES = ['CO', 'CT', 'DE', 'MD', 'MN', 'MT', 'NE', 'NH', 'NJ', 'OR', 'TX'];

const UNITED_STATES = {
  optOut: 'all',
  gpc: 'refusal',
  gpcSpares: ['audience', 'preferences', 'media'], // 11 CCR 7025(c)(1): the signal opts out of sale and sharing
  gpcMeaning:
    'A valid opt-out of sale, sharing and targeted advertising, which has to be honoured: advertising and the site’s own purposes are refused; measurement, comfort and embedded content go on until they are.',
  exemptMeasurement: 'none', // nothing to exempt: measurement runs until it is refused
  exemptions: ['what the service asked for needs', 'security', 'transient use'],
  refuseParity: 'required',
  tagManagerHeld: false,
  languages: [],
  proof: ['act', 'time', 'notice', 'purposes', 'signal'],
  asOf: '2026-11-23',
} as const;

export const AMERICAN_PROFILES: readonly Profile[] = [
  {
    ...UNITED_STATES,
    id: 'us-ca',
    name: 'California',
    countries: ['US-CA'],
    soonestReask: 'P12M', // Civil Code 1798.135(c)(4): twelve months before asking for permission again
    longestValidity: 'P24M',
    age: 16, // below it, selling and sharing need an opt-in
    authority: { name: 'California Privacy Protection Agency', url: 'https://cppa.ca.gov/webapplications/complaint' },
    sources: [
      'https://www.law.cornell.edu/regulations/california/11-CCR-7004',
      'https://advisori.com/cpra/%c2%a7-7025-opt-out-preference-signals/',
      'https://www.consenteo.com/knowledge-hub/CCPA/ccpa_cookie_banner_requirements_what_you_need_to_know',
    ],
  },
  {
    ...UNITED_STATES,
    id: 'us-uoom',
    name: 'Other states with universal opt-out signals',
    countries: SIGNAL_STATES.map(state => `US-${state}`),
    soonestReask: 'P180D',
    longestValidity: 'P24M', // US-09: Colorado, refreshed after 24 months without contact
    age: 16,
    authority: { name: 'State attorneys general', url: 'https://www.naag.org/find-my-ag/' },
    sources: [
      'https://cookiebeam.com/guides/universal-opt-out-mechanisms-us-state-laws-2026',
      'https://regulations.justia.com/states/colorado/900/904/rule-4-ccr-904-3/part-4-ccr-904-3-7/section-4-ccr-904-3-7-09',
    ],
  },
  {
    id: 'ca-qc',
    name: 'Quebec',
    countries: ['CA-QC'],
    optOut: 'none', // QC-01: what identifies, locates or profiles is off by default
    gpc: 'none',
    gpcSpares: [],
    gpcMeaning: 'No text of the CAI names the signal; nothing runs before an answer, so the visitor is asked and the signal is recorded with it.',
    exemptMeasurement: 'none',
    exemptions: ['what the service asked for needs'],
    refuseParity: 'required',
    soonestReask: 'P180D',
    longestValidity: 'P13M',
    tagManagerHeld: false,
    age: 14,
    languages: ['fr'],
    proof: ['act', 'time', 'notice', 'purposes', 'recipients', 'withdrawal'],
    authority: { name: "Commission d'accès à l'information", url: 'https://www.cai.gouv.qc.ca/' },
    sources: ['https://private-ai.com/2023/09/23/cookies-law25/', 'https://www.dataguidance.com/news/quebec-cai-publishes-guidelines-criteria-valid-consent'],
    asOf: '2026-11-23',
  },
  {
    id: 'br',
    name: 'Brazil',
    countries: ['BR'],
    optOut: 'none', // BR-01: cookies that need consent are off
    gpc: 'none',
    gpcSpares: [],
    gpcMeaning: 'No text of the ANPD names the signal; nothing runs before an answer, so the visitor is asked and the signal is recorded with it.',
    exemptMeasurement: 'none',
    exemptions: ['what the service asked for needs'],
    refuseParity: 'required',
    soonestReask: 'P180D',
    longestValidity: 'P13M',
    tagManagerHeld: false,
    age: 12, // below it, a parent consents (LGPD art. 14)
    languages: ['pt'],
    proof: ['act', 'time', 'notice', 'purposes', 'recipients', 'withdrawal'],
    authority: { name: 'ANPD', url: 'https://www.gov.br/anpd/' },
    sources: ['https://www.mattosfilho.com.br/unico/anpd-guia-cookies-protecao-dados/'],
    asOf: '2026-11-23',
  },
];
