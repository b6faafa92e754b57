// Profiles: the legal rule set for a visitor's country. Dated data with sources, never `if` chains.

export interface Profile {
  readonly id: string;
  /** What GPC (`navigator.globalPrivacyControl`) does while the visitor has not chosen: a refusal already given, or nothing. */
  readonly gpc: 'refusal' | 'none';
  /** Longest time a choice may be kept before asking again, ISO 8601. */
  readonly longestValidity: string;
  /** Consent Mode: `basic` loads nothing before a grant. */
  readonly consentMode: 'basic';
  /** Where a visitor may complain. */
  readonly authority: { readonly name: string; readonly url: string };
  readonly sources: readonly string[];
  /** Date of the last check of this row, ISO 8601. */
  readonly asOf: string;
}

export const PROFILES: Readonly<Record<string, Profile>> = {
  fr: {
    id: 'fr',
    gpc: 'refusal',
    longestValidity: 'P13M', // FR-21: six months is good practice, thirteen the limit we allow
    consentMode: 'basic', // no CNIL decision allows cookieless pings before consent
    authority: { name: 'CNIL', url: 'https://www.cnil.fr/fr/plaintes' },
    sources: ['https://www.legifrance.gouv.fr/jorf/article_jo/JORFARTI000042388188', 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000042388197'],
    asOf: '2026-11-23',
  },
  eu: {
    id: 'eu',
    gpc: 'refusal',
    longestValidity: 'P13M',
    consentMode: 'basic',
    authority: { name: 'EDPB members', url: 'https://www.edpb.europa.eu/about-edpb/about-edpb/members_en' },
    sources: ['https://eur-lex.europa.eu/eli/reg/2016/679/oj', 'https://eur-lex.europa.eu/eli/dir/2002/58/oj'],
    asOf: '2026-11-23',
  },
};

/** The profile by id; an unknown country gets the strictest we have (EU-11). */
export function profileOf(id: string): Profile {
  return PROFILES[id] ?? (PROFILES.fr as Profile);
}
