// Ways in: calls of the page's scripts that reach an address themselves.
import { judgeAddress, judgeCode } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// A held call must not throw into the page, so it meets what it would meet on a bad network: the native is called with an address that leads
// nowhere, and fails in its own way. Nothing is replayed after a choice.
const CALLS: readonly (readonly [owner: string, key: string, nowhere?: string])[] = [
  // a blob that is not there: fetch rejects with its TypeError, XMLHttpRequest and workers fire `error`
  ['', 'fetch'],
  ['XMLHttpRequest', 'open'],
  ['', 'Worker'],
  ['', 'SharedWorker'],
  ['ServiceWorkerContainer', 'register'],
  // not an event stream, so it is CLOSED and does not try again
  ['', 'EventSource', 'data:,'],
  // a port that browsers refuse to connect to
  ['', 'WebSocket', 'wss://localhost:1'],
];

export function holdCalls(realm: Realm): void {
  for (const [owner, key, nowhere = `blob:${location.origin}/0`] of CALLS) {
    const index = key === 'open' ? 1 : 0;
    patch(realm, owner, key, args => {
      const given = args[index];
      // code is held too when its address merely names a held service: `worker.js?load=https://…`
      if (judgeAddress((given as Request | undefined)?.url ?? given) ?? (/Wo|reg/.test(key) && judgeCode(decodeURIComponent(`${given}`))))
        args[index] = nowhere;
    });
  }
  // the page is told that it was sent
  patch(realm, 'Navigator', 'sendBeacon', ([address]) => (judgeAddress(address) ? [true] : undefined));
}
