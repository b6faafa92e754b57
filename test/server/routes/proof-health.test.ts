// GET /v1/proof-health and its metric: what cannot be proven is counted as such.
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ metricsToken: 'watch' });
});
afterEach(() => endpoint.close());

const ask = (site: string, headers: Record<string, string> = { authorization: `Bearer ${endpoint.token}` }) =>
  endpoint.request(`/v1/proof-health?site=${site}`, { headers });

test('a record whose predecessor never came: one proof is missing, and both figures say so', async () => {
  const { subject } = await makeVisitor();
  const lost = makeRecordId(NOW / 1000 - 60, new Uint8Array(10));
  expect(await (await ask('shop')).json()).toMatchObject({ site: { id: 'shop' }, missing: null });
  expect((await endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { seq: 2, supersedes: lost }))).status).toBe(204);
  await endpoint.look();
  await endpoint.settle();
  expect(await (await ask('shop')).json()).toMatchObject({ missing: 1, unproven: 0 });
  const metrics = await (await endpoint.request('/metrics', { headers: { authorization: 'Bearer watch' } })).text();
  expect(metrics).toContain('assent_proofs_missing{site="shop"} 1');
});

test('it is for those who read the figures of that site', async () => {
  expect((await ask('shop', {})).status).toBe(401);
  expect((await ask('nowhere')).status).toBe(403);
});
