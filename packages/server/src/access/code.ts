// Sign-in codes: 16 characters that can be read out on the telephone, 80 random bits.
import { drawLetters, readLetters } from './letters.ts';

/** `XXXX-XXXX-XXXX-XXXX`; `random` as `crypto.randomBytes`. */
export const makeCode = (random: (size: number) => Uint8Array): string => group(drawLetters(16, random));

/** A code as somebody typed it, as it was made; `null` for what is none. */
export function readCode(typed: string): string | null {
  const letters = readLetters(typed);
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? group(letters) : null;
}

const group = (letters: string): string => letters.replaceAll(/(.{4})(?!$)/g, '$1-');
