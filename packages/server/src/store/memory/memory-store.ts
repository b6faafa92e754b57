// The store in memory: for tests and trials, gone with the process. The same contract as the durable ones, but for what a restart keeps.
import type { Store } from '../store.ts';
import { accountsInMemory } from './accounts.ts';
import { actsInMemory } from './acts.ts';
import { auditInMemory } from './audit.ts';
import { evidenceInMemory } from './evidence.ts';
import { experimentsInMemory } from './experiments.ts';
import { logInMemory } from './log.ts';
import { type Contents, emptyContents } from './contents.ts';
import { recordsInMemory } from './records.ts';
import { requestsInMemory } from './requests.ts';
import { rightsInMemory } from './rights.ts';
import { sheetsInMemory } from './sheets.ts';
import { talliesInMemory } from './tallies.ts';
import { undeclaredInMemory } from './undeclared.ts';

/** Two stores on the same contents see the same, like two openings of one file. */
export function openMemoryStore(contents: Contents = emptyContents()): Store {
  return {
    ...logInMemory(contents),
    ...recordsInMemory(contents),
    ...rightsInMemory(contents),
    ...evidenceInMemory(contents),
    ...auditInMemory(contents),
    ...talliesInMemory(contents),
    ...sheetsInMemory(contents),
    ...undeclaredInMemory(contents),
    ...accountsInMemory(contents),
    ...actsInMemory(contents),
    ...requestsInMemory(contents),
    ...experimentsInMemory(contents),
    async ping() {},
    async close() {},
  };
}
