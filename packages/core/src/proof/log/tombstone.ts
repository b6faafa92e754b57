// Tombstones: the public statement that leaves of a log lost their records on purpose, so that an audit can tell erasure from tampering.
import { canonicalize } from '../../canonical.ts';
import { ProofError } from '../proof-error.ts';

/** Neighbouring leaves of one log: `from` up to, not including, `to`. */
export interface LeafRange {
  readonly epoch: number;
  readonly from: number;
  readonly to: number;
}

export interface Tombstone {
  readonly site: string;
  /** The day of the erasure, ISO 8601: `2026-11-25`. */
  readonly on: string;
  /** `request`: the visitor asked (GDPR art. 17); `retention`: its time had come (art. 5(1)(e)). */
  readonly reason: 'request' | 'retention';
  readonly leaves: readonly LeafRange[];
}

const SCHEMA = 'assent-tombstone/1';

/** Ranges of places, neighbours put together, in order. */
export function rangesOf(places: readonly { readonly epoch: number; readonly index: number }[]): LeafRange[] {
  const ranges: { epoch: number; from: number; to: number }[] = [];
  for (const { epoch, index } of [...places].sort((a, b) => a.epoch - b.epoch || a.index - b.index)) {
    const last = ranges.at(-1);
    if (last && last.epoch === epoch && last.to === index) last.to++;
    else ranges.push({ epoch, from: index, to: index + 1 });
  }
  return ranges;
}

/** Canonical JSON (RFC 8785): what the log's entry is the hash of (`entryOf('tombstone', …)`). Leaves are written `[epoch, from, to]`. */
export const formatTombstone = ({ site, on, reason, leaves }: Tombstone): string =>
  canonicalize({ schema: SCHEMA, site, on, reason, leaves: leaves.map(({ epoch, from, to }) => [epoch, from, to]) });

/** Throws a ProofError `malformed` for anything that `formatTombstone` does not write. */
export function parseTombstone(body: string): Tombstone {
  const value = read(body);
  const tombstone = { site: String(value.site), on: String(value.on), reason: value.reason as Tombstone['reason'], leaves: readLeaves(value.leaves) };
  if (!['request', 'retention'].includes(tombstone.reason) || !/^\d{4}-\d\d-\d\d$/.test(tombstone.on) || formatTombstone(tombstone) !== body)
    throw new ProofError('malformed', `expected a canonical ${SCHEMA}, got another document`);
  return tombstone;
}

function read(body: string): Readonly<Record<string, unknown>> {
  try {
    return Object(JSON.parse(body)) as Readonly<Record<string, unknown>>;
  } catch {
    throw new ProofError('malformed', `expected ${SCHEMA} as JSON`);
  }
}

function readLeaves(leaves: unknown): LeafRange[] {
  const sound = (leaf: unknown): leaf is [number, number, number] =>
    Array.isArray(leaf) && leaf.length === 3 && leaf.every(number => Number.isSafeInteger(number) && number >= 0) && leaf[1] < leaf[2];
  if (!Array.isArray(leaves) || !leaves.every(sound)) throw new ProofError('malformed', 'expected leaves as [epoch, from, to]');
  return leaves.map(([epoch, from, to]) => ({ epoch, from, to }));
}
