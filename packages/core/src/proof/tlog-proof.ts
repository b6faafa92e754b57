// The file that proves one entry: position, path and checkpoint, checkable without asking anyone (C2SP tlog-proof).
import { fromBase64, toBase64 } from './base64.ts';
import { parseHash, parseSize } from './note/checkpoint.ts';
import { ProofError } from './proof-error.ts';

export interface TlogProof {
  /** What the application needs to work the entry out again; not authenticated by itself. Empty = none. */
  readonly extra: Uint8Array;
  /** Position in the log, from 0. */
  readonly index: number;
  /** From the leaf's sibling to the root's child, 32 bytes each. */
  readonly path: readonly Uint8Array[];
  /** A signed note, as the log gave it. */
  readonly checkpoint: string;
}

const MAGIC = 'c2sp.org/tlog-proof@v1';

/** The text of a `.tlog-proof` file. */
export function formatProof({ extra, index, path, checkpoint }: TlogProof): string {
  const lines = [MAGIC, ...(extra.length ? [`extra ${toBase64(extra)}`] : []), `index ${index}`, ...path.map(toBase64)];
  return `${lines.join('\n')}\n\n${checkpoint}`;
}

/** Throws a ProofError `malformed` that says which line. The checkpoint is not opened here. */
export function parseProof(text: string): TlogProof {
  const end = text.indexOf('\n\n');
  const [magic, ...lines] = text.slice(0, Math.max(end, 0)).split('\n');
  if (magic !== MAGIC) throw new ProofError('malformed', `expected a file that begins with ${MAGIC}`);
  const extra = lines[0]?.startsWith('extra ') ? fromBase64(lines.shift()?.slice(6) ?? '') : new Uint8Array();
  const index = lines.shift();
  if (!index?.startsWith('index ')) throw new ProofError('malformed', 'expected a line "index N"');
  return { extra, index: parseSize(index.slice(6)), path: lines.map(parseHash), checkpoint: text.slice(end + 2) };
}
