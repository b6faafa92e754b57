// Chooses the language: the one asked for in the address, else the browser's, else English. Never a place.
import { en } from './en.ts';
import { fr } from './fr.ts';
import type { Words } from './words.ts';

/** Languages of the dashboard, in the order of the switch. */
export const LANGUAGES: readonly Words[] = [en, fr];

/** `wanted` are BCP 47 tags, best first: `['', 'fr-CA', 'en']`. */
export function pickLanguage(wanted: readonly string[]): Words {
  for (const tag of wanted) {
    const found = LANGUAGES.find(words => words.tag === tag.toLowerCase().split('-')[0]);
    if (found) return found;
  }
  return en;
}
