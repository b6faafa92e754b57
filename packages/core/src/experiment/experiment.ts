// Experiments: ways to word, order, place or time a notice, tried side by side on visitors who are all asked as fairly.
import type { Layout } from '../look/layouts.ts';
import type { Theme } from '../look/tokens.ts';
import type { Text } from '../text.ts';

/** Texts of the notice that a variant may say otherwise. `lead` keeps its `{partners}`, `reassure` its `{policy}`: they are the places of a button and a link. */
export const VARIANT_WORDS = ['title', 'lead', 'reassure', 'refuse', 'accept', 'choose'] as const;
export type VariantWord = (typeof VARIANT_WORDS)[number];

/** What a variant changes; the first of an experiment is what the others are held against, and may change nothing. */
export interface Variant {
  readonly id: string;
  readonly words?: Readonly<Partial<Record<VariantWord, Text>>>;
  /** Ids of every purpose that is asked about, in the order in which the notice explains them. */
  readonly order?: readonly string[];
  readonly layout?: Layout;
  /** Understood so that it can be refused: how prominent an answer is is not for trying out (R1). */
  readonly theme?: Theme;
  /** How long a page stays without the notice: ISO 8601, PT30S at most. */
  readonly delay?: string;
}

/** What an experiment looks at: answers of any kind, acceptance of everything, or grants of one purpose. */
export type Goal = 'answered' | 'accept-all' | `granted:${string}`;

export interface Experiment {
  readonly id: string;
  /** What one expects, and why: written before the first number. */
  readonly hypothesis: Text;
  readonly goal: Goal;
  /** The smallest difference worth finding, as a share: 0.03 = three points. */
  readonly least: number;
  /** When it ends whatever came of it: ISO 8601 duration of whole days. */
  readonly longest: string;
  readonly variants: readonly Variant[];
}

/** What counters, records and texts call a variant: unique on a site for ever, because an experiment never starts twice. */
export const variantKey = (experiment: Pick<Experiment, 'id'>, variant: Pick<Variant, 'id'>): string => `${experiment.id}.${variant.id}`;

/** Such a key. */
export const VARIANT_KEY = /^[a-z][a-z0-9-]{0,23}\.[a-z][a-z0-9-]{0,23}$/;
