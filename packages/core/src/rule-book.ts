// The rule book: the rules of a site for visitors of several countries, in one file.
import { canonicalize } from './canonical.ts';
import type { Rules } from './compile.ts';
import { profileFor, profilesByCountry } from './profile/profiles.ts';

/** What differs from the rules of whoever is unknown; `null` = it is not there. */
type Changes = { readonly [K in keyof Rules]?: Rules[K] | null };

export interface RuleBook extends Rules {
  /** By profile id; absent where everybody is served alike. */
  readonly by?: Readonly<Record<string, Changes>>;
  /** Profile id by country, or part of one. */
  readonly countries?: Readonly<Record<string, string>>;
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

/** What has to be written over `base` to have `rules`. */
export function changedRules(base: Rules, rules: Rules): Changes {
  const keys = [...new Set([...Object.keys(base), ...Object.keys(rules)])] as (keyof Rules)[];
  const different = keys.filter(key => canonicalize(base[key] ?? null) !== canonicalize(rules[key] ?? null));
  return Object.fromEntries(different.map(key => [key, key === 'files' ? newFiles(base, rules) : (rules[key] ?? null)]));
}

function newFiles(base: Rules, rules: Rules): Rules['files'] {
  return Object.fromEntries(Object.entries(rules.files).filter(([name, [file]]) => base.files[name]?.[0] !== file));
}
