// The means of an act: clock, randomness, storage and network of this page, wired once. The only file here that reads the surroundings.
import type { Handle } from '../handle.ts';
import { oncePer } from '../once-per.ts';
import type { Asking } from './asking.ts';
import { makeBackoff } from './backoff.ts';
import { type History, makeHistory } from './history.ts';
import { type Keep, makeKeep } from './keep.ts';
import { makeOutbox, type Outbox } from './outbox.ts';
import { makeTransport, type Transport } from './transport.ts';
import { watchDelivery } from './watch-delivery.ts';

export interface Means {
  readonly keep: Keep;
  readonly history: History;
  /** `null` where the site has no endpoint: nothing is sent, the history stays. */
  readonly outbox: Outbox | null;
  readonly transport: Transport | null;
  /** Epoch ms. */
  readonly now: () => number;
  readonly pause: (ms: number) => Promise<void>;
  readonly random: (bytes: number) => Uint8Array;
  readonly secure: boolean;
  /** Starts the page again. */
  readonly reload: () => void;
  /** The notice that is open; `null` after one was, `undefined` before. */
  asking?: Asking | null;
  /** Ends with the last act, so that two in quick succession keep their order. */
  line: Promise<unknown>;
}

/** The means of this page, made at the first call. */
export const meansOf: (handle: Handle) => Means = oncePer(handle => {
  const { rules, native } = handle;
  const keep = makeKeep(native.localStorage, rules.cookie.name);
  const transport = rules.endpoint === null ? null : makeTransport(rules.endpoint, native.fetch);
  const outbox = transport && postOf(handle, keep, transport);
  if (outbox) watchDelivery(outbox);
  return {
    keep,
    history: makeHistory(keep),
    outbox,
    transport,
    now: Date.now,
    pause: ms => new Promise(resolve => native.setTimeout(resolve, ms)),
    random: bytes => crypto.getRandomValues(new Uint8Array(bytes)),
    secure: location.protocol === 'https:',
    reload: () => location.reload(),
    line: Promise.resolve(),
  };
});

function postOf({ rules, native, report }: Handle, keep: Keep, transport: Transport): Outbox {
  const { locks } = navigator as Partial<Navigator>;
  return makeOutbox({
    keep,
    backoff: makeBackoff(keep, Date.now, Math.random),
    transport,
    // without locks (plain http) two tabs may send the same record: the endpoint counts it once
    // and a sandboxed frame, which has none either although it seems so, shares nothing with another tab
    alone: (wait, act) =>
      locks && origin !== 'null' ? locks.request(`${rules.cookie.name}.o`, { ifAvailable: !wait }, lock => (lock ? act() : undefined)) : act(),
    later: native.setTimeout,
    now: Date.now,
    report,
  });
}
