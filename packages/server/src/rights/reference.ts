// References of requests: short enough to be read out on the telephone. They open nothing.
import { drawLetters } from '../access/letters.ts';

/** `R-XXXX-XXXX`; `random` as `crypto.randomBytes`. */
export function makeReference(random: (size: number) => Uint8Array): string {
  const letters = drawLetters(8, random);
  return `R-${letters.slice(0, 4)}-${letters.slice(4)}`;
}
