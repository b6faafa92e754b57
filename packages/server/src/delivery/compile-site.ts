// Compiles one site and the built SDK into the files that its visitors download: the same for `assent serve` and `assent build`.
import { hash } from 'node:crypto';
import {
  type Jurisdiction,
  jurisdictionsOf,
  bindRules,
  canonicalize,
  compileNotice,
  compilePanel,
  compileRules,
  drawnTexts,
  type Experiment,
  type RuleBook,
  type Site,
  siteWith,
  type Variant,
  variantKey,
  type Words,
  wordsWith,
} from '@assent/core';
import { asLiteral } from './as-literal.ts';
import { declarationFiles } from './declaration-files.ts';
import { changesOf, drawRules } from './draw-rules.ts';
import { integrity } from './integrity.ts';
import { reachOf } from './reach-of.ts';
import type { Sdk } from './sdk.ts';

export interface SiteVersionIds {
  /** SHA-256 (hex) of the canonical site. */
  readonly hash: string;
  /** Eight digits, as the choice cookie carries them; changes when visitors must be asked again. */
  readonly id: string;
  /** Earlier versions whose choices still hold. */
  readonly still: readonly string[];
}

/** A variant of an experiment that runs. */
export interface Drawn {
  readonly experiment: Experiment;
  readonly variant: Variant;
}

/** Path relative to `assent.js` → content. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

/**
 * Makes `assent.js`, `assets/…`, `rules.json` (for `start` of the npm entry; it names the services whose signals that has to be given), `declaration.…` and `integrity.json`. The same site, SDK and version give the same bytes.
 * `experiment` = the one that runs: each page then draws one of its variants, by the tag or by `start` of the npm entry. Throws when the SDK has no words for one of the site's languages.
 */
export function compileSite(site: Site, sdk: Sdk, version: SiteVersionIds, experiment?: Experiment): SiteFiles {
  const assets = new Map<string, Buffer>();
  const named: Record<string, readonly [file: string, integrity: string]> = {};
  const keep = (file: string, content: Buffer) => {
    assets.set(`assets/${file}`, content);
    return [file, integrity(content)] as const;
  };
  const add = (name: string, file: string, content: Buffer) => {
    named[name] = keep(file, content);
  };

  for (const [name, file] of Object.entries(sdk.names)) add(name, file, sdk.chunks[file] as Buffer);
  if (site.formerly) add('ui', ...carrying(site.formerly, sdk));
  const signals = site.services.map(({ id }) => id).filter(id => Object.hasOwn(sdk.signals, id));
  const served = { site: version.hash, sdk: hash('sha256', canonicalize(describeSdk(sdk))) };
  const rulesOf = (drawn?: Drawn) =>
    jurisdictionsOf(site).map(jurisdiction => {
      const own = { ...named };
      for (const locale of site.locales)
        for (const [name, content] of textFiles(jurisdiction, locale, sdk, served, drawn)) own[name] = keep(...asJson(name, content));
      return { key: jurisdiction.key, rules: compileRules(jurisdiction.site, version, own, jurisdiction.profile) };
    });

  const jurisdictions = rulesOf();
  const book = bindRules(jurisdictions);
  const variants = experiment?.variants.map(variant => ({ id: variant.id, jurisdictions: rulesOf({ experiment, variant }) }));
  const drawn = (among: (all: typeof jurisdictions) => RuleBook) => variants?.map(one => ({ id: one.id, rules: among(one.jurisdictions) }));
  const bound = drawn(bindRules);
  const script = (rules: RuleBook, among: (all: typeof jurisdictions) => RuleBook) => {
    const books = drawn(among);
    const source = books ? drawRules(books) : asLiteral(rules);
    return Buffer.from(embed(embed(gateFor(rules, sdk), '__ASSENT_RULES__', source), '__ASSENT_SIGNALS__', sayingSignals(signals, sdk)));
  };
  const files = new Map([
    ['assent.js', script(book, bindRules)],
    // for who knows the country before the page does: an edge, or `assent serve --country-header`
    ...jurisdictions.slice(1).map(({ key, rules }, i) => [scriptFor(key), script(rules, all => all[i + 1]?.rules as RuleBook)] as const),
    ['rules.json', Buffer.from(JSON.stringify({ ...book, ...(bound && { variants: changesOf(book, bound) }), ...(signals.length && { signals }) }))],
    ...assets,
    ...site.locales.flatMap(locale => declarationFiles(site, locale, wordsFor(sdk, locale), version.id)),
  ]);
  const sri = Object.fromEntries([...files].map(([file, content]) => [file, integrity(content)]));
  return files.set('integrity.json', Buffer.from(`${JSON.stringify(sri, null, 2)}\n`));
}

/** The script for the visitors of one profile; of whoever is unknown, the site's own. */
export function scriptFor(profile: string): string {
  return profile ? `assent.${profile}.js` : 'assent.js';
}

/**
 * A function that has the signals of the declared vendors said: in the tag's own text, so that a returning visitor's grant is said before any
 * vendor's code runs, and that other sites' gates carry nothing of it.
 */
function sayingSignals(services: readonly string[], { chunks, follow, signals }: Sdk): string {
  if (!services.length) return '()=>{}';
  const files = [follow, ...services.map(id => signals[id] as string)];
  return `(assent,report)=>{let add;${files.map(file => chunks[file]).join('')}}`;
}

/** The UI of a site that had another tool before: it looks for a stored refusal first, and is the same for everybody else. */
function carrying(tools: readonly string[], { chunks, names, formers, carry }: Sdk): [file: string, content: Buffer] {
  const ui = JSON.stringify(`./${names['ui']}`);
  const parts = [carry, ...tools.map(id => formers[id] as string)].map(file => chunks[file]).join('');
  const content = `import{begin as ask}from${ui};export*from${ui};let carryFrom,formers=[];${parts}export const begin=async handle=>await carryFrom(handle,formers)||ask(handle);\n`;
  return [`assent-first.${hash('sha256', content).slice(0, 8)}.js`, Buffer.from(content)];
}

function gateFor(rules: RuleBook, sdk: Sdk): string {
  if (rules.by ?? rules.until ?? rules.aliases) return sdk.fullGate;
  return Object.values(rules.unknown).includes('hold') || typeof rules.google === 'object' ? sdk.strictGate : sdk.gate;
}

/** Both text files of a language by their logical names: the notice carries the hash of both layers, so that a record can name what was read (law §4.2). */
function textFiles(
  jurisdiction: Jurisdiction,
  locale: string,
  sdk: Sdk,
  served: { readonly site: string; readonly sdk: string },
  drawn?: Drawn,
): [name: string, content: unknown][] {
  const texts = describeTexts(jurisdiction, locale, sdk, served, drawn);
  const variant = drawn && variantKey(drawn.experiment, drawn.variant);
  const version = { ...served, notice: hash('sha256', canonicalize(texts)), ...(variant && { variant }) };
  return [
    [locale, { ...texts.notice, version }],
    [`${locale}-panel`, texts.panel],
  ];
}

/** What both layers say in one language where a profile applies: the document whose hash a record carries as `version.notice`. */
export function describeTexts(
  { site, profile }: Pick<Jurisdiction, 'site' | 'profile'>,
  locale: string,
  sdk: Pick<Sdk, 'words'>,
  version: { readonly site: string; readonly sdk: string },
  drawn?: Drawn,
) {
  const plain = wordsFor(sdk, locale);
  const [shown, words] = drawn ? [siteWith(site, drawn.variant), wordsWith(plain, locale, drawn.variant)] : [site, plain];
  const { version: _, ...notice } = compileNotice(shown, locale, words, { ...version, notice: '' }, profile, drawn && drawnTexts(site, drawn.variant));
  return { notice, panel: compilePanel(shown, locale, words, reachOf(site.endpoint), profile) };
}

/** The SDK's files with their SHA-256 in hex: the document whose hash a record carries as `version.sdk`. */
export const describeSdk = ({
  gate,
  strictGate,
  fullGate,
  chunks,
}: Pick<Sdk, 'gate' | 'strictGate' | 'fullGate' | 'chunks'>): Readonly<Record<string, string>> => ({
  gate: hash('sha256', gate),
  strictGate: hash('sha256', strictGate),
  fullGate: hash('sha256', fullGate),
  ...Object.fromEntries(Object.entries(chunks).map(([file, bytes]) => [file, hash('sha256', bytes)])),
});

function wordsFor(sdk: Pick<Sdk, 'words'>, locale: string): Words {
  const words = sdk.words[locale] ?? sdk.words[locale.split('-')[0] ?? ''];
  if (!words)
    throw new Error(
      `locales: expected one of ${Object.keys(sdk.words).join(', ')}, got "${locale}" (hint: a language needs its words in packages/browser/src/locales)`,
    );
  return words;
}

function asJson(name: string, value: unknown): [file: string, content: Buffer] {
  const content = Buffer.from(JSON.stringify(value));
  return [`${name}.${hash('sha256', content).slice(0, 8)}.json`, content];
}

/** Puts source text where the placeholder stands. */
function embed(gate: string, placeholder: string, source: string): string {
  const [before, after, ...more] = gate.split(placeholder);
  if (before === undefined || after === undefined || more.length)
    throw new Error(`gate.js: expected ${placeholder} exactly once, got it ${gate.split(placeholder).length - 1} times`);
  // parentheses: the minifier may have left the placeholder as the body of an arrow function
  return `${before}(${source})${after}`;
}
