// Outbox: keeps every record until the endpoint has said that it is durable. Owns order and retry, knows no network.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { Backoff } from './backoff.ts';
import type { Keep } from './keep.ts';
import type { Transport } from './transport.ts';

export interface Outbox {
  /** Keeps a record; after this call it is on the terminal, and nothing has been sent yet. */
  put(record: Submission): void;
  /** Sends what is kept, oldest first, one after the other. `fresh` = there is a new reason to try, so that a back-off of our own making ends. Never rejects. */
  flush(fresh: boolean): Promise<void>;
  /** The page goes away: what no attempt was made for is left at the endpoint, and stays kept. */
  leave(): void;
}

/** What an outbox needs of its surroundings. */
export interface Post {
  readonly keep: Keep;
  readonly backoff: Backoff;
  readonly transport: Transport;
  /** Runs `act` while no other tab runs its own; answers without running it when one does and `wait` is false. */
  readonly alone: (wait: boolean, act: () => Promise<void>) => Promise<void>;
  readonly later: (act: () => void, ms: number) => unknown;
  /** Epoch ms. */
  readonly now: () => number;
  readonly report: Handle['report'];
}

/** How long a record is kept that the endpoint forbids (403: its operator may mend that), in ms. */
const GRACE = 24 * 3600 * 1000;

export function makeOutbox({ keep, backoff, transport, alone, later, now, report }: Post): Outbox {
  /** Ids put on this page for which no attempt has begun. */
  const untried = new Set<string>();
  /** Ids done with on this page: storage that refuses to forget must not make us send for ever. */
  const done = new Set<string>();
  let line = Promise.resolve();
  /** One alarm a page is enough, however often it was told to flush. */
  let waiting: unknown;

  function retry(): void {
    waiting ||= later(() => {
      waiting = 0;
      void flush(false);
    }, backoff.left());
  }

  async function run(): Promise<void> {
    // read again after each answer: another tab, or the visitor, may have added one meanwhile
    for (let next: Submission | undefined; (next = kept(keep).find(({ id }) => !done.has(id))); ) {
      // a page that opens while an earlier one's back-off lasts takes over its turn
      if (backoff.left()) return retry();
      const { id, at } = next;
      untried.delete(id);
      const { status, pause } = await transport.post(pathOf(next), next);
      // answers that will never change; 204 alone is an acknowledgement (architecture §5): a captive portal answers 200 to anything
      const refused = [400, 409, 413, 415, 422].includes(status) || (status === 403 && now() - Date.parse(at) > GRACE);
      if (status !== 204 && !refused) {
        backoff.failed(pause);
        return retry();
      }
      done.add(id);
      keep.remove(`o.${id}`);
      if (refused) {
        const message = `${id}, HTTP ${status}`;
        keep.write(`x.${id}`, message); // so that the receipt area does not call it kept
        report('record-refused', message);
      }
      backoff.clear(true);
    }
  }

  function flush(fresh: boolean): Promise<void> {
    if (fresh) backoff.clear(false);
    return (line = line.then(() => alone(fresh, run)).catch(cause => void report('act-failed', cause)));
  }

  return {
    put(record) {
      untried.add(record.id);
      keep.write(`o.${record.id}`, JSON.stringify(record));
    },
    flush,
    leave() {
      for (const record of kept(keep)) if (untried.has(record.id)) transport.leave(pathOf(record), record);
    },
  };
}

/** With the page that it was made on, which may be of an earlier version. */
const pathOf = ({ site, version }: Submission) => `/v1/records?${site}.${version.site}`;

// by the record's own time and place in its history: base64url ids do not sort as text
function kept(keep: Keep): Submission[] {
  const found: Submission[] = [];
  for (const name of keep.names('o.')) {
    const record = keep.parse(name) as Submission | null | undefined;
    if (record?.version) found.push(record);
    else keep.remove(name); // damaged by hand: it can never be delivered
  }
  return found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
}
