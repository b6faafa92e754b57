// What a store in memory holds.
import type { Cell } from '../../tally/cell.ts';
import type { Sighting } from '../../tally/sighting.ts';
import type { Anchored } from '../evidence-store.ts';
import type { Log, LoggedStatement } from '../log-store.ts';
import type { KeptVersion, LoggedRecord, Session } from '../store.ts';

export interface LogContents {
  readonly site: string;
  readonly epoch: number;
  head: Log;
  /** By index; `null` once pruned. */
  readonly entries: (Uint8Array | null)[];
  /** `level/n` → hashes. */
  readonly tiles: Map<string, Uint8Array>;
  statements: LoggedStatement[];
}

export interface Contents {
  readonly logs: LogContents[];
  /** `site subject id` → record. */
  readonly records: Map<string, LoggedRecord>;
  readonly cells: Cell[];
  readonly sightings: Sighting[];
  readonly versions: KeptVersion[];
  /** `site mark` → date. */
  readonly erased: Map<string, string>;
  /** `site subject` → milliseconds since 1970. */
  readonly restricted: Map<string, number>;
  /** `site hash` → document. */
  readonly evidence: Map<string, Uint8Array>;
  readonly anchored: Anchored[];
  /** SHA-256 in hex. */
  readonly tokens: Set<string>;
  readonly sessions: Map<string, Session>;
}

export const emptyContents = (): Contents => ({
  logs: [],
  records: new Map(),
  cells: [],
  sightings: [],
  versions: [],
  erased: new Map(),
  restricted: new Map(),
  evidence: new Map(),
  anchored: [],
  tokens: new Set(),
  sessions: new Map(),
});
