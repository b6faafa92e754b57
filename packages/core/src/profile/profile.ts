// A profile: the legal rule set for a visitor's country. Dated facts with sources, never `if` chains.

export interface Profile {
  readonly id: string;
  /** In English, for whoever runs the site. */
  readonly name: string;
  /** Where it applies: ISO 3166-1 alpha-2, or ISO 3166-2 for a part of a country. */
  readonly countries: readonly string[];
  /** Purposes that may run until a visitor refuses them, where nothing sensitive is at hand; all others wait for consent. */
  readonly optOut: 'none' | 'all' | readonly string[];
  /** What GPC (`navigator.globalPrivacyControl`, `Sec-GPC: 1`) does while no choice is in force: a refusal of everything optional, or nothing. */
  readonly gpc: 'refusal' | 'none';
  /** Purposes that the signal leaves as they are, because the law means sale, sharing and targeted advertising alone; the site's own purposes are never among them. */
  readonly gpcSpares: readonly string[];
  /** What the law there says the signal means, in one sentence. */
  readonly gpcMeaning: string;
  /**
   * Audience measurement without consent: on the site's attestation of its conditions, for as long as the visitor does not object; or not at all.
   */
  readonly exemptMeasurement: 'attested' | 'none';
  /** What may be stored without asking, whoever the site is; told to who calls something else necessary (FR-72). */
  readonly exemptions: readonly string[];
  /** Refusing has to be as easy as accepting: by law or a regulator's guidance, or (Assent draws both alike all the same) as good practice, and then a breach is a warning. */
  readonly refuseParity: 'required' | 'recommended';
  /** Soonest that somebody who refused may be asked again, ISO 8601. */
  readonly soonestReask: string;
  /** Longest time a choice may be kept before asking again, ISO 8601. */
  readonly longestValidity: string;
  /** A tag manager needs a choice of its own kind: it is held even where it sets nothing. */
  readonly tagManagerHeld: boolean;
  /** Age from which somebody chooses for themselves online, in years; `null` = no fixed age. */
  readonly age: number | null;
  /** Languages that the notice has to speak, BCP 47; the first comes first. */
  readonly languages: readonly string[];
  /** What a proof has to show, beside who was responsible. */
  readonly proof: readonly ('act' | 'time' | 'notice' | 'purposes' | 'recipients' | 'withdrawal' | 'signal')[];
  /** Where a visitor may complain. */
  readonly authority: { readonly name: string; readonly url: string };
  readonly sources: readonly string[];
  /** Date of the last check of this row, ISO 8601. */
  readonly asOf: string;
}

/** True where this purpose of a site may run until it is refused. */
export function runsUnrefused({ optOut }: Pick<Profile, 'optOut'>, purpose: string): boolean {
  return typeof optOut === 'string' ? optOut === 'all' : optOut.includes(purpose);
}
