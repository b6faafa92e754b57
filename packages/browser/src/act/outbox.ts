// Outbox: keeps every record until the endpoint has said that it is durable. Owns order and retry, knows no network.
import type { Submission } from '@assent/core';
import type { Problem } from '../handle.ts';
import type { Backoff } from './backoff.ts';
import { fateOf } from './fate.ts';
import type { Keep } from './keep.ts';
import type { Answer } from './transport.ts';

export interface Outbox {
  /** Keeps a record; after this call it is on the terminal, and nothing has been sent yet. */
  put(record: Submission): void;
  /** Sends what is kept, oldest first, one after the other. `fresh` = there is a new reason to try, so that a back-off of our own making ends. Never rejects. */
  flush(fresh: boolean): Promise<void>;
  /** The page goes away: what no attempt was made for is handed to `leave`, and stays kept. */
  leave(): void;
}

/** What an outbox needs of its surroundings. */
export interface Post {
  readonly keep: Keep;
  readonly backoff: Backoff;
  readonly send: (body: string) => Promise<Answer>;
  readonly leave: (body: string) => void;
  /** Runs `act` while no other tab runs its own; answers without running it when one does and `wait` is false. */
  readonly alone: (wait: boolean, act: () => Promise<void>) => Promise<void>;
  readonly later: (act: () => void, ms: number) => unknown;
  /** Epoch ms. */
  readonly now: () => number;
  readonly report: (problem: Problem) => void;
}

/** How long a record is kept that the endpoint forbids, in ms. */
const GRACE = 24 * 3600 * 1000;

export function makeOutbox(post: Post): Outbox {
  const { keep, backoff } = post;
  /** Names put on this page for which no attempt has begun. */
  const untried = new Set<string>();
  /** Names done with on this page: storage that refuses to forget must not make us send for ever. */
  const done = new Set<string>();
  let line = Promise.resolve();
  /** One alarm a page is enough, however often it was told to flush. */
  let waiting = false;

  const oldest = () => items(keep).find(([name]) => !done.has(name));

  function retry(): void {
    if (waiting) return;
    waiting = true;
    post.later(() => {
      waiting = false;
      void flush(false);
    }, backoff.left());
  }

  function finish(name: string): void {
    done.add(name);
    keep.remove(name);
  }

  function drop(name: string, record: Submission, status: number): void {
    finish(name);
    post.report({
      code: 'record-refused',
      message: `expected the endpoint to keep record ${record.id}, got HTTP ${status}; the choice holds, its record is dropped`,
    });
  }

  /** Answers whether the next record may be tried. */
  async function deliver([name, body, record]: Item): Promise<boolean> {
    untried.delete(name);
    const { status, pause } = await post.send(body);
    const fate = fateOf(status);
    if (fate === 'delivered') finish(name);
    else if (fate === 'refused' || (fate === 'forbidden' && post.now() - Date.parse(record.at) > GRACE)) drop(name, record, status);
    else {
      backoff.failed(pause);
      retry();
      return false;
    }
    backoff.clear(true);
    return true;
  }

  async function run(): Promise<void> {
    // read again after each answer: another tab, or the visitor, may have added one meanwhile
    for (let next = oldest(); next; next = oldest()) {
      // a page that opens while an earlier one's back-off lasts takes over its turn
      if (backoff.left()) return retry();
      if (!(await deliver(next))) return;
    }
  }

  function flush(fresh: boolean): Promise<void> {
    if (fresh) backoff.clear(false);
    line = line.then(() => post.alone(fresh, run));
    return line;
  }

  return {
    put(record) {
      untried.add(`o.${record.id}`);
      keep.write(`o.${record.id}`, JSON.stringify(record));
    },
    flush,
    leave() {
      for (const [name, body] of items(keep)) if (untried.has(name)) post.leave(body);
    },
  };
}

type Item = readonly [name: string, body: string, record: Submission];

// by the record's own time and place in its history: base64url ids do not sort as text
function items(keep: Keep): Item[] {
  return keep
    .names('o.')
    .flatMap(name => parse(keep, name))
    .sort(([, , a], [, , b]) => Date.parse(a.at) - Date.parse(b.at) || a.seq - b.seq);
}

function parse(keep: Keep, name: string): Item[] {
  const body = keep.read(name) ?? '';
  try {
    const record = JSON.parse(body) as Submission;
    Date.parse(record.at); // `null` is JSON too
    return [[name, body, record]];
  } catch {
    // damaged by hand: it can never be delivered
    keep.remove(name);
    return [];
  }
}
