// One bundle of an audit: its leaves, and whether their hashes are those that the tree above was built from.
import { sameBytes } from '../bytes.ts';
import type { Hashing } from '../hashing.ts';
import { frontierOver } from '../tree/frontier.ts';
import type { AuditedLeaf } from './audited.ts';
import { type CheckedLeaf, checkLeaf, openingOf } from './check-leaf.ts';

export interface CheckedBundle {
  readonly leaves: readonly CheckedLeaf[];
  /** The entries that the tree agrees on, as far as that can be told. */
  readonly entries: readonly Uint8Array[];
  /** Perfect subtrees over the bundle, largest first, as the tree has them; one for a full bundle. */
  readonly hashes: readonly Uint8Array[];
  /** The leaves whose entries were altered, by what the tree says; `null` where the tree fits the entries, or nothing is kept above. */
  readonly altered: readonly number[] | 'somewhere' | null;
}

/** `above` = hashes that the tree keeps for these leaves: one for a full bundle, the frontier's last ones for a partial one, `null` = none. */
export function* checkBundle(leaves: readonly AuditedLeaf[], size: number, above: readonly Uint8Array[] | null): Hashing<CheckedBundle> {
  const checked: CheckedLeaf[] = [];
  for (const leaf of leaves) {
    const opening = openingOf(leaf);
    checked.push(checkLeaf(leaf, size, opening && (yield opening)));
  }
  const entries = leaves.filter(({ index }) => index < size).map(({ entry }) => entry ?? new Uint8Array());
  const { hashes } = yield* frontierOver(entries);
  if (!above || sameHashes(hashes, above)) return { leaves: checked, entries, hashes, altered: null };
  // an entry that was altered while its record was not: with what the record commits to, the tree fits again
  const altered = checked.filter(({ claimed }) => claimed).map(({ index }) => index);
  const restored = entries.map((entry, at) => checked[at]?.claimed ?? entry);
  const mended = altered.length > 0 && sameHashes((yield* frontierOver(restored)).hashes, above);
  return { leaves: checked, entries: mended ? restored : entries, hashes: above, altered: mended ? altered : 'somewhere' };
}

export const sameHashes = (a: readonly Uint8Array[], b: readonly Uint8Array[]): boolean =>
  a.length === b.length && a.every((hash, at) => sameBytes(hash, b[at] as Uint8Array));
