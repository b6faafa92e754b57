// Checkpoints: the head of a log's tree, as a note that the log signs (C2SP tlog-checkpoint).
import { fromBase64, toBase64 } from '../base64.ts';
import { ProofError } from '../proof-error.ts';

export interface Checkpoint {
  /** Which log: an address without scheme, `consent.example.org/log/mutuelle`. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** Root of the tree of that size, 32 bytes. */
  readonly root: Uint8Array;
  /** Further lines, opaque: kept, never written by Assent, because nobody audits them. */
  readonly extensions: readonly string[];
}

/** The text of a checkpoint, to be signed: origin, size and root, a line each. */
export const formatCheckpoint = ({ origin, size, root }: Omit<Checkpoint, 'extensions'>): string => `${origin}\n${size}\n${toBase64(root)}\n`;

/** Reads the text of an opened note. Throws a ProofError `malformed`. */
export function parseCheckpoint(text: string): Checkpoint {
  const [origin, size, root, ...extensions] = text.slice(0, -1).split('\n');
  const sound = text.endsWith('\n') && origin && size && root && !extensions.includes('');
  if (!sound) throw new ProofError('malformed', 'expected a checkpoint: origin, size and root, each on a line');
  return { origin, size: parseSize(size), root: parseHash(root), extensions };
}

/** A decimal without leading zeros, up to 2^53 − 1. Throws a ProofError `malformed`. */
export function parseSize(text: string): number {
  const size = /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isSafeInteger(size)) throw new ProofError('malformed', 'expected a whole number without leading zeros');
  return size;
}

/** Base64 of 32 bytes. Throws a ProofError `malformed`. */
export function parseHash(text: string): Uint8Array {
  const hash = fromBase64(text);
  if (hash.length !== 32) throw new ProofError('malformed', `expected a hash of 32 bytes, got ${hash.length}`);
  return hash;
}
