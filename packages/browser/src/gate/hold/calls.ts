// Ways in: calls of the page's scripts that reach an address themselves.
import { judgeAddress, judgeCode } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

// A held call must not throw into the page, so it meets what it would meet on a bad network: the native is called with an address that leads
// nowhere, and fails in its own way. Nothing is replayed after a choice.
const CALLS: readonly (readonly [owners: string, keys: string, way?: string, nowhere?: string])[] = [
  // a blob that is not there: fetch rejects with its TypeError, XMLHttpRequest and workers fire `error`
  [' Cache', 'fetch Request add addAll'],
  ['XMLHttpRequest', 'open'],
  [' ServiceWorkerContainer Worklet', 'Worker SharedWorker register addModule', 'worker'],
  // not an event stream, so it is CLOSED and does not try again; no sound either
  ['', 'EventSource Audio', 'connect', 'data:,'],
  // a port that browsers refuse to connect to
  ['', 'WebSocket WebSocketStream', 'connect', 'wss://localhost:1'],
  ['', 'WebTransport', 'connect', 'https://localhost:1'],
];

export function holdCalls(realm: Realm): void {
  CALLS.forEach(([owners, keys, way, nowhere = `blob:${location.origin}/0`]) => {
    const index = keys === 'open' ? 1 : 0;
    patch(realm, owners, keys, args => {
      const given = args[index];
      // code is held too when its address merely names a held service: `worker.js?load=https://…`
      if ([given].flat().some(address => judgeAddress(address, way)) || (way === 'worker' && judgeCode(decodeURIComponent(`${given}`)))) args[index] = nowhere;
    });
  });
  // the page is told that it was sent
  patch(realm, ' Navigator', 'sendBeacon fetchLater', ([address]) => judgeAddress(address) && (() => true));
  patch(realm, ' RTCPeerConnection', 'RTCPeerConnection webkitRTCPeerConnection setConfiguration', args => {
    const config = args[0] as RTCConfiguration | undefined;
    const passes = ({ urls }: RTCIceServer) => ![urls].flat().some(url => judgeAddress(url.replace(/^\w+:/, 'http://')));
    if (config?.iceServers) args[0] = { ...config, iceServers: config.iceServers.filter(passes) };
  });
  // a form that nobody sees go
  const holds = (form: unknown, button?: Element | null) =>
    judgeAddress(button?.getAttribute('formaction') ?? (form as Element).getAttribute('action'), 'form');
  patch(realm, 'HTMLFormElement', 'submit', (_, self) => holds(self));
  (realm as unknown as Window).addEventListener('submit', event => holds(event.target, event.submitter) && event.preventDefault(), true);
}
