// The built SDK as the browser package ships it, read once into memory.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Words } from '@assent/core';

export interface Sdk {
  /** Source of `gate.js`, in which `__ASSENT_RULES__` stands for the site's rules, `__ASSENT_SIGNALS__` for what says its vendors' signals. */
  readonly gate: string;
  /** The same for a site that holds third parties that nobody declared, or has more to say to Google than that everything is denied. */
  readonly strictGate: string;
  /** The same for a site whose visitors are not all served by the same rules. */
  readonly fullGate: string;
  /** Hashed file names and contents of what is loaded after the gate. */
  readonly chunks: Readonly<Record<string, Buffer>>;
  /** Logical name (`ui`, `panel`) → hashed file name. */
  readonly names: Readonly<Record<string, string>>;
  /** Id of a catalogue service → file of its vendor's signal, which says `add(…)`. */
  readonly signals: Readonly<Record<string, string>>;
  /** File that sets `add`, before any of them, where `assent` and `report` are known. */
  readonly follow: string;
  /** Id of a peer → file that reads the refusal it stored, which says `formers.push(…)`. */
  readonly formers: Readonly<Record<string, string>>;
  /** File that sets `carryFrom`, which does it. */
  readonly carry: string;
  /** Words by locale. */
  readonly words: Readonly<Record<string, Words>>;
}

/** Reads `gate.js`, `sdk/` and `locales/` of a built browser package. Throws with the remedy when it was never built. */
export function readSdk(directory: string): Sdk {
  const text = (file: string) => readFileSync(path.join(directory, file), 'utf8');
  try {
    const manifest = JSON.parse(text('sdk/manifest.json')) as {
      files: Record<string, string>;
      chunks: string[];
      signals: Record<string, string>;
      follow: string;
      formers: Record<string, string>;
      carry: string;
    };
    return {
      gate: text('gate.js'),
      strictGate: text('gate-strict.js'),
      fullGate: text('gate-full.js'),
      chunks: Object.fromEntries(manifest.chunks.toSorted().map(file => [file, readFileSync(path.join(directory, 'sdk', file))])),
      names: manifest.files,
      signals: manifest.signals,
      follow: manifest.follow,
      formers: manifest.formers,
      carry: manifest.carry,
      words: readWords(directory),
    };
  } catch (cause) {
    throw new Error(`expected the built SDK in ${directory}, got ${String(cause)} (hint: npm run build)`, { cause });
  }
}

/** Words by locale: `locales/` of a built browser package. Throws where there is none. */
export function readWords(directory: string): Readonly<Record<string, Words>> {
  const files = readdirSync(path.join(directory, 'locales')).filter(file => file.endsWith('.json'));
  const read = (file: string) => JSON.parse(readFileSync(path.join(directory, 'locales', file), 'utf8')) as Words;
  return Object.fromEntries(files.sort().map(file => [path.basename(file, '.json'), read(file)]));
}
