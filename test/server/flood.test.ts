// Abuse: one address floods the endpoint over real sockets; what is refused of it takes nothing from anybody else.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LIMITS } from '../../packages/server/src/guards/limits.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { id } from '../helpers/new-record.ts';
import { ORIGIN } from '../helpers/site.ts';

const GOOD = 40;
const FLOOD = 400;

let endpoint: Endpoint;
beforeEach(async () => {
  // what the site takes from all together is just what may be taken: one record more that a flood used up would be missing to somebody
  endpoint = await makeEndpoint({ socket: true, limits: { records: LIMITS.records, site: { perMinute: 1, burst: LIMITS.records.burst + GOOD } } });
});
afterEach(() => endpoint.close());

test('while one address floods, refused by rate and by token, every record from other addresses is answered 204 and none is lost', async () => {
  const flooder = await makeVisitor();
  const good = await Promise.all(Array.from({ length: GOOD }, (_, i) => makeVisitor(i + 2)));
  const send = (subject: string, n: number, address: string, path = '/v1/records') => {
    const body = JSON.stringify(makeSubmission(subject, endpoint.version, { id: id(n) }));
    return endpoint.request(path, { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } }, address).then(({ status }) => status);
  };
  const [byRate, byToken, answers]: [Promise<number>[], Promise<number>[], Promise<number>[]] = [[], [], []];
  for (let i = 0; i < FLOOD; i++) {
    byRate.push(send(flooder.subject, i + 1, '203.0.113.66'));
    byToken.push(send(flooder.subject, FLOOD + i + 1, '203.0.113.66', `/v1/records?shop.${endpoint.version}.1.${'A'.repeat(22)}`));
    const visitor = i % (FLOOD / GOOD) === 0 && good[i / (FLOOD / GOOD)];
    if (visitor) answers.push(send(visitor.subject, 2 * FLOOD + i + 1, `198.51.100.${answers.length + 1}`));
  }
  expect(await Promise.all(answers)).toEqual(Array.from({ length: GOOD }, () => 204));
  const flooded = await Promise.all(byRate);
  expect(new Set(await Promise.all(byToken))).toEqual(new Set([307]));
  expect([204, 429].map(status => flooded.filter(other => other === status).length)).toEqual([LIMITS.records.burst, FLOOD - LIMITS.records.burst]);
  await endpoint.settle();
  const kept = await Promise.all(good.map(async ({ subject }) => (await endpoint.store.recordsOf('shop', subject)).length));
  expect(kept).toEqual(Array.from({ length: GOOD }, () => 1));
  expect((await endpoint.store.recordsOf('shop', flooder.subject)).length).toBe(LIMITS.records.burst);
  expect(endpoint.errors).toEqual([]);
});
