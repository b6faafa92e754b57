// The exemption of audience measurement (CNIL, 4 July 2025): the twelve conditions, each answered by the site.

/** What a site attests of a service that measures without consent (law-and-standards §5.1, A1–A12). */
export interface Attestation {
  /** A1: nothing but the audience of this site is measured. */
  readonly solePurpose: boolean;
  /** A2: for the site's exclusive account; the provider is a processor. The contract, by name or address. */
  readonly processorContract: string;
  /** A3: only anonymous statistics come out; the smallest number of people that a figure may be about. */
  readonly smallestCell: number;
  /** A4: identifiers of persons or clicks are joined to it, or data that are not anonymous leave for others. */
  readonly crossMatched: boolean;
  /** A5: one identifier serves several sites or apps. */
  readonly acrossSites: boolean;
  /** A6: life of the tracer, ISO 8601; and whether a new visit prolongs it. */
  readonly tracerLife: string;
  readonly prolonged: boolean;
  /** A7: how long raw data are kept, ISO 8601. */
  readonly rawDataLife: string;
  /** A8: when need and lives are next looked at, ISO 8601 date. */
  readonly reviewBy: string;
  /** A9: visitors are informed and may object; Assent's declaration and preferences do both. */
  readonly informed: boolean;
  /** A10: finest place that is kept, and what becomes of the address. */
  readonly location: 'none' | 'country' | 'region' | 'city' | 'finer';
  readonly ip: 'dropped' | 'shortened' | 'whole';
  /** A11: what the service does beside measuring: nothing of this may be exempt. */
  readonly beyond: readonly ('campaigns' | 'cohorts' | 'ecommerce' | 'heatmaps' | 'replay' | 'ad-fraud')[];
  /** A12: comparison between publishers: none, or on data and tracers that are kept apart. */
  readonly comparison: 'none' | 'separate' | 'joint';
  readonly attestedBy: string;
  /** ISO 8601 date. */
  readonly attestedOn: string;
}
