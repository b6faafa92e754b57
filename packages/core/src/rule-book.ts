// The rule book: the rules of a site for visitors of several countries, in one file.
import { canonicalize } from './canonical.ts';
import type { Rules } from './compile.ts';
import { profileFor, profilesByCountry } from './profile/profiles.ts';

/** What differs from other rules of the same site; `null` = it is not there. */
export type RuleChanges = { readonly [K in keyof RuleBook]?: RuleBook[K] | null };

export interface RuleBook extends Rules {
  /** By profile id, what differs from the rules of whoever is unknown; absent where everybody is served alike. */
  readonly by?: Readonly<Record<string, RuleChanges>>;
  /** Profile id by country, or part of one. */
  readonly countries?: Readonly<Record<string, string>>;
  /** The variants of an experiment that runs, and what each changes in this book; who draws none has the site as it is without it. */
  readonly variants?: readonly (readonly [id: string, changes: RuleChanges])[];
}

/** What a page knows of its visitor before any choice. */
export interface Circumstances {
  /** As the site's own server wrote it: `FR`, `US-CA`. Never looked up. */
  readonly country?: string | undefined;
  /** The page's own context. */
  readonly context?: string | undefined;
  /** Global Privacy Control. */
  readonly gpc: boolean;
}

/** Binds the rules of all jurisdictions, whoever is unknown first; `key` as in `Jurisdiction`. */
export function bindRules([first, ...others]: readonly { readonly key: string; readonly rules: Rules }[]): RuleBook {
  const base = first?.rules as Rules;
  if (!others.length) return base;
  return {
    ...base,
    by: Object.fromEntries(others.map(({ key, rules }) => [key, changedRules(base, rules)])),
    countries: profilesByCountry(others.map(({ key }) => key)),
  };
}

/** The rules for one page. On one about health nothing runs unrefused, and nothing that the signal refuses. */
export function pickRules({ by = {}, countries = {}, ...base }: RuleBook, { country = '', context, gpc }: Circumstances): Rules {
  const { files, ...changed } = by[profileFor(country, countries, '')] ?? {};
  const rules = { ...base, ...changed, files: { ...base.files, ...files } } as Rules;
  const { until, ...strict } = rules;
  if (!until || context === 'health') return strict;
  if (!gpc || rules.gpc !== 'refusal') return rules;
  const purposes = until.purposes.filter(id => rules.spared?.includes(id));
  return purposes.length ? { ...strict, until: { ...until, purposes } } : strict;
}

/** The book of one page while an experiment runs: of the variants, the one that is `wanted` by its id, else one by `chance`, in [0, 1) and drawn anew on each page. */
export function drawVariant({ variants = [], ...base }: RuleBook, chance: number, wanted?: string): RuleBook {
  const [, drawn = {}] = variants.find(([id]) => id === wanted) ?? variants[Math.floor(chance * variants.length)] ?? [];
  return { ...base, ...drawn, files: { ...base.files, ...drawn.files } } as RuleBook;
}

/** What has to be written over `base` to have `rules`. */
export function changedRules(base: RuleBook, rules: RuleBook): RuleChanges {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(rules)])] as (keyof RuleBook)[];
  const different = keys.filter(key => canonicalize(base[key] ?? null) !== canonicalize(rules[key] ?? null));
  return Object.fromEntries(different.map(key => [key, key === 'files' ? newFiles(base, rules) : (rules[key] ?? null)]));
}

function newFiles(base: Rules, rules: Rules): Rules['files'] {
  return Object.fromEntries(Object.entries(rules.files).filter(([name, [file]]) => base.files[name]?.[0] !== file));
}
