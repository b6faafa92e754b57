// The subject: a random secret stays on the terminal; only an id derived from it travels. Possession of the secret is the right to read and erase.
import { concat } from './concat.ts';
import { sha256 } from './sha256.ts';
import { toBase64url } from './base64url.ts';

/**
 * Subject id of a secret: 48 bits of time ‖ SHA-256("assent-subject/1" ‖ LF ‖ site ‖ LF ‖ secret), first 128 bits; 30 base64url characters.
 * The time comes first so that the server's inserts stay local; it is that of the first choice, in whole seconds.
 */
export async function deriveSubject(site: string, secret: Uint8Array, at: number): Promise<string> {
  const digest = await sha256(new TextEncoder().encode(`assent-subject/1\n${site}\n`), secret);
  return toBase64url(concat(timePrefix(at), digest.subarray(0, 16)));
}

/** A record id: 48 bits of time ‖ 80 random bits; 22 base64url characters. */
export function makeRecordId(at: number, random: Uint8Array): string {
  return toBase64url(concat(timePrefix(at), random.subarray(0, 10)));
}

// milliseconds of a whole second, big-endian, so that ids sort by time
function timePrefix(at: number): Uint8Array {
  return Uint8Array.from([5, 4, 3, 2, 1, 0], place => (at * 1000) / 256 ** place);
}
