// Letters that can be read out on the telephone: Crockford's base 32, without I, L, O and U, which are misread or make words.
const LETTERS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** So many of them, five random bits each; `random` as `crypto.randomBytes`. */
export const drawLetters = (count: number, random: (size: number) => Uint8Array): string => [...random(count)].map(byte => LETTERS[byte % 32]).join('');

/** What somebody typed, in these letters: capitals, no spaces and dashes, and what looks alike made the same. */
export const readLetters = (typed: string): string => typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
