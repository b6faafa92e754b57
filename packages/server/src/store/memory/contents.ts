// What a store in memory holds.
import type { KeptAct } from '@assent/core';
import type { Cell } from '../../tally/cell.ts';
import type { Sighting } from '../../tally/sighting.ts';
import type { Anchored } from '../evidence-store.ts';
import type { Account, Passkey, Session, Ticket } from '../account-store.ts';
import type { KeptExperiment } from '../experiment-store.ts';
import type { Log, LoggedStatement } from '../log-store.ts';
import type { KeptRequest } from '../request-store.ts';
import type { KeptVersion, LoggedRecord } from '../store.ts';

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
  /** By id. */
  readonly accounts: Map<string, Account>;
  /** SHA-256 in hex → account. */
  readonly tokens: Map<string, string>;
  readonly sessions: Map<string, Session>;
  readonly passkeys: Map<string, Passkey>;
  readonly tickets: Map<string, Ticket>;
  readonly acts: KeptAct[];
  /** `site id` → request. */
  readonly requests: Map<string, KeptRequest>;
  readonly experiments: KeptExperiment[];
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
  accounts: new Map(),
  tokens: new Map(),
  sessions: new Map(),
  passkeys: new Map(),
  tickets: new Map(),
  acts: [],
  requests: new Map(),
  experiments: [],
});
