// The signed heads of a log in an audit, in the order of their sizes: each is compared when as many entries have been read.
import { sameBytes } from '../bytes.ts';
import { type Checkpoint, parseCheckpoint } from '../note/checkpoint.ts';
import { openNote } from '../note/note.ts';
import { ProofError } from '../proof-error.ts';
import type { AuditedLog } from './audited.ts';
import type { Findings } from './finding.ts';

/** Opens every head; those that no key of the log signed are findings. Ascending by size, one for each size and root. */
export async function openHeads({ epoch, origin, checkpoints, keys }: AuditedLog, findings: Findings): Promise<Checkpoint[]> {
  const heads: Checkpoint[] = [];
  for (const note of new Set(checkpoints)) {
    try {
      const head = parseCheckpoint((await openNote(note, keys)).text);
      if (head.origin !== origin) throw new ProofError('other-log', `expected a head of ${origin}, got one of another log`);
      if (!heads.some(({ size, root }) => size === head.size && sameBytes(root, head.root))) heads.push(head);
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      findings.add('bad-checkpoint', epoch, null, `${error.message} (${error.code})`);
    }
  }
  return heads.sort((a, b) => a.size - b.size);
}
