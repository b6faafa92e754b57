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

const PATH = '/v1/records';

/** How long a record is kept that the endpoint forbids (403: its operator may mend that), in ms. */
const GRACE = 24 * 3600 * 1000;

/** Answers that will never change. 204 alone is an acknowledgement (architecture §5): a captive portal answers 200 to anything. */
const REFUSALS = [400, 409, 413, 415, 422];

export function makeOutbox({ keep, backoff, transport, alone, later, now, report }: Post): Outbox {
  /** Names put on this page for which no attempt has begun. */
  const untried = new Set<string>();
  /** Names done with on this page: storage that refuses to forget must not make us send for ever. */
  const done = new Set<string>();
  let line = Promise.resolve();
  /** One alarm a page is enough, however often it was told to flush. */
  let waiting = false;

  function retry(): void {
    if (waiting) return;
    waiting = true;
    later(() => {
      waiting = false;
      void flush(false);
    }, backoff.left());
  }

  /** Answers whether the next record may be tried. */
  async function deliver({ name, body, id, at }: Item): Promise<boolean> {
    untried.delete(name);
    const { status, pause } = await transport.post(PATH, body);
    const refused = REFUSALS.includes(status) || (status === 403 && now() - Date.parse(at) > GRACE);
    if (status !== 204 && !refused) {
      backoff.failed(pause);
      retry();
      return false;
    }
    done.add(name);
    keep.remove(name);
    if (refused) {
      const message = `${id}, HTTP ${status}`;
      keep.write(`x.${id}`, message); // so that the receipt area does not call it kept
      report('record-refused', message);
    }
    backoff.clear(true);
    return true;
  }

  async function run(): Promise<void> {
    // read again after each answer: another tab, or the visitor, may have added one meanwhile
    for (let next: Item | undefined; (next = items(keep).find(({ name }) => !done.has(name))); ) {
      // a page that opens while an earlier one's back-off lasts takes over its turn
      if (backoff.left()) return retry();
      if (!(await deliver(next))) return;
    }
  }

  function flush(fresh: boolean): Promise<void> {
    if (fresh) backoff.clear(false);
    return (line = line.then(() => alone(fresh, run)));
  }

  return {
    put(record) {
      const name = `o.${record.id}`;
      untried.add(name);
      keep.write(name, JSON.stringify(record));
    },
    flush,
    leave() {
      for (const { name, body } of items(keep)) if (untried.has(name)) transport.leave(PATH, body);
    },
  };
}

interface Item extends Pick<Submission, 'id' | 'at' | 'seq'> {
  readonly name: string;
  readonly body: string;
}

// by the record's own time and place in its history: base64url ids do not sort as text
function items(keep: Keep): Item[] {
  const found: Item[] = [];
  for (const name of keep.names('o.')) {
    const record = keep.parse(name) as Submission | null | undefined;
    if (record) found.push({ ...record, name, body: keep.read(name) ?? '' });
    else keep.remove(name); // damaged by hand: it can never be delivered
  }
  return found.sort((a, b) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
}
