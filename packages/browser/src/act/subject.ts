// The subject of this browser: made with its secret at the first choice and never before, and the same from then on.
import { deriveSubject, fromBase64url, toBase64url } from '@assent/core/proof';
import type { Keep } from './keep.ts';

/**
 * Answers the subject id and keeps its secret (32 bytes, base64url) as `secret`. `known` = ids that this terminal has gone by, latest first:
 * with the secret still here, the first of them stays. Rejects where there is no `crypto.subtle` (plain http). `at` in whole seconds.
 */
export async function subjectOf(
  keep: Keep,
  site: string,
  known: readonly (string | undefined)[],
  at: number,
  random: (bytes: number) => Uint8Array,
): Promise<string> {
  const kept = /^[\w-]{43}$/.exec(keep.read('secret') ?? '')?.[0];
  const name = kept && known.find(Boolean);
  if (name) return name;
  const secret = kept ? fromBase64url(kept) : random(32);
  const subject = await deriveSubject(site, secret, at);
  keep.write('secret', toBase64url(secret));
  return subject;
}
