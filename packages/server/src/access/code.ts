// Sign-in codes: 16 characters that can be read out on the telephone, 80 random bits.

// Crockford's base 32: no I, L, O or U, which are misread or make words
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** `XXXX-XXXX-XXXX-XXXX`; `random` as `crypto.randomBytes`. */
export function makeCode(random: (size: number) => Uint8Array): string {
  return group([...random(16)].map(byte => LETTERS[byte % 32]).join(''));
}

/** A code as somebody typed it, as it was made; `null` for what is none. */
export function readCode(typed: string): string | null {
  const letters = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{16}$/.test(letters) ? group(letters) : null;
}

const group = (letters: string): string => letters.replaceAll(/(.{4})(?!$)/g, '$1-');
