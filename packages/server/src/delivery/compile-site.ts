// Compiles one site and the built SDK into the files that its visitors download: the same for `assent serve` and `assent build`.
import { hash } from 'node:crypto';
import { canonicalize, compileNotice, compilePanel, compileRules, type Rules, type Site, type Words } from '@assent/core';
import { declarationFiles } from './declaration-files.ts';
import { integrity } from './integrity.ts';
import { reachOf } from './reach-of.ts';
import type { Sdk } from './sdk.ts';

const PLACEHOLDER = '__ASSENT_RULES__';

export interface SiteVersionIds {
  /** SHA-256 (hex) of the canonical site. */
  readonly hash: string;
  /** Eight digits, as the choice cookie carries them; changes when visitors must be asked again. */
  readonly id: string;
  /** Earlier versions whose choices still hold. */
  readonly still: readonly string[];
}

/** Path relative to `assent.js` → content. */
export type SiteFiles = ReadonlyMap<string, Buffer>;

/**
 * Makes `assent.js`, `assets/…`, `rules.json` (for `start` of the npm entry), `declaration.…` and `integrity.json`. The same site, SDK and version give the same bytes.
 * Throws when the SDK has no words for one of the site's languages.
 */
export function compileSite(site: Site, sdk: Sdk, version: SiteVersionIds): SiteFiles {
  const assets = new Map<string, Buffer>();
  const named: Record<string, readonly [file: string, integrity: string]> = {};
  const add = (name: string, file: string, content: Buffer) => {
    assets.set(`assets/${file}`, content);
    named[name] = [file, integrity(content)];
  };

  for (const [name, file] of Object.entries(sdk.names)) add(name, file, sdk.chunks[file] as Buffer);
  const code = hash('sha256', canonicalize(describeSdk(sdk)));
  for (const locale of site.locales) {
    const served = { site: version.hash, sdk: code };
    const texts = describeTexts(site, locale, sdk, served);
    // the notice carries the hash of both layers, so that a record can name what was read (law §4.2)
    const notice = compileNotice(site, locale, wordsFor(sdk, locale), { ...served, notice: hash('sha256', canonicalize(texts)) });
    add(locale, ...asJson(locale, notice));
    add(`${locale}-panel`, ...asJson(`${locale}-panel`, texts.panel));
  }

  const rules = compileRules(site, version, named);
  const files = new Map([
    ['assent.js', embedRules(Object.values(rules.unknown).includes('hold') ? sdk.strictGate : sdk.gate, rules)],
    ['rules.json', Buffer.from(JSON.stringify(rules))],
    ...assets,
    ...site.locales.flatMap(locale => declarationFiles(site, locale, wordsFor(sdk, locale), version.id)),
  ]);
  const sri = Object.fromEntries([...files].map(([file, content]) => [file, integrity(content)]));
  return files.set('integrity.json', Buffer.from(`${JSON.stringify(sri, null, 2)}\n`));
}

/** What both layers say in one language: the document whose hash a record carries as `version.notice`. */
export function describeTexts(site: Site, locale: string, sdk: Pick<Sdk, 'words'>, version: { readonly site: string; readonly sdk: string }) {
  const words = wordsFor(sdk, locale);
  const { version: _, ...notice } = compileNotice(site, locale, words, { ...version, notice: '' });
  return { notice, panel: compilePanel(site, locale, words, reachOf(site.endpoint)) };
}

/** The SDK's files with their SHA-256 in hex: the document whose hash a record carries as `version.sdk`. */
export const describeSdk = ({ gate, strictGate, chunks }: Pick<Sdk, 'gate' | 'strictGate' | 'chunks'>): Readonly<Record<string, string>> => ({
  gate: hash('sha256', gate),
  strictGate: hash('sha256', strictGate),
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

/** Puts the rules where the placeholder stands. `<` is escaped, so that the script can also be pasted inline. */
function embedRules(gate: string, rules: Rules): Buffer {
  const [before, after, ...more] = gate.split(PLACEHOLDER);
  if (before === undefined || after === undefined || more.length)
    throw new Error(`gate.js: expected ${PLACEHOLDER} exactly once, got it ${gate.split(PLACEHOLDER).length - 1} times`);
  // parentheses: the minifier may have left the placeholder as the body of an arrow function
  return Buffer.from(`${before}(${JSON.stringify(rules).replaceAll('<', '\\u003c')})${after}`);
}
