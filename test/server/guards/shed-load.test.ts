// Overload: refused early, with a time to come back, counters before proofs; what was accepted is still answered.
import { afterEach, expect, test } from 'vitest';
import type { Outcome, Store } from '../../../packages/server/src/store/store.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { ORIGIN } from '../../helpers/site.ts';

let endpoint: Endpoint;
afterEach(() => endpoint.close());

/** A store that takes nothing before `release`. */
async function stalled(): Promise<{ release: () => void }> {
  let release = () => {};
  const opened = new Promise<void>(resolve => (release = resolve));
  endpoint = await makeEndpoint({
    wrap: (store: Store) => ({ ...store, append: (batch): Promise<readonly Outcome[]> => opened.then(() => store.append(batch)) }),
  });
  return { release };
}

const { subject } = await makeVisitor();
const record = (seq: number) => makeSubmission(subject, endpoint.version, { id: `${String(seq).padStart(21, '0')}A`, seq });
/** What leaves no record, by its path. */
const counters = () => ({
  '/v1/shown': { site: 'shop', version: endpoint.version, locale: 'fr', profile: 'fr', device: 'desktop' },
  '/v1/residue': { site: 'shop', service: 'stats' },
  '/v1/views': { site: 'shop', views: 1, held: 0, met: [] },
  '/v1/policy-reports/shop': {},
});
const queue = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => endpoint.post('/v1/records', record(from + i)));

/** The event loop's next turn, in which what waits goes to the store. */
async function turn(): Promise<void> {
  for (let n = 0; n < 2; n++) await new Promise(setImmediate);
}

test('a store that falls behind: counters are turned away first, then records, then all is well again and nothing accepted is lost', async () => {
  const { release } = await stalled();
  // the first batch of 256 is with the store; the rest waits
  const accepted = queue(0, 256 + 600);
  await turn();
  for (const [path, body] of Object.entries(counters())) {
    const counter = await endpoint.post(path, body);
    expect([path, counter.status, await counter.json()]).toMatchObject([path, 503, { code: 'overloaded' }]);
  }
  accepted.push(...queue(1000, 1500));
  await turn();
  const late = await endpoint.post('/v1/records', record(5000));
  expect(late.status).toBe(503);
  expect(Number(late.headers.get('retry-after'))).toBeGreaterThanOrEqual(5);
  expect(Number(late.headers.get('retry-after'))).toBeLessThanOrEqual(30);
  expect(late.headers.get('access-control-allow-origin')).toBe('*');
  expect((await endpoint.request('/healthz')).status).toBe(200);
  expect((await endpoint.request('/readyz')).status).toBe(200);

  release();
  expect(new Set((await Promise.all(accepted)).map(answer => answer.status))).toEqual(new Set([204]));
  expect((await endpoint.post('/v1/records', record(5000))).status).toBe(204);
  expect(await endpoint.store.recordsOf('shop', subject)).toHaveLength(accepted.length + 1);
});

test('under load a body is not even read', async () => {
  const { release } = await stalled();
  const accepted = queue(0, 256 + 1024);
  await turn();
  let pulled = 0;
  const body = new ReadableStream({ pull: controller => (pulled++, controller.enqueue(new Uint8Array(64))) }, { highWaterMark: 0 });
  const answer = await endpoint.request('/v1/records', { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
  expect([answer.status, pulled]).toEqual([503, 0]);
  release();
  await Promise.all(accepted);
});
