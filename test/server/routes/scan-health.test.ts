// GET /v1/scan-health: what the endpoint's own scans found.
import { afterEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeFinding } from '../../helpers/scan-report.ts';

let endpoint: Endpoint;
afterEach(() => endpoint.close());

const ask = (site: string, headers: Record<string, string> = { authorization: `Bearer ${endpoint.token}` }) =>
  endpoint.request(`/v1/scan-health?site=${site}`, { headers });

test('an endpoint that does not scan says so', async () => {
  endpoint = await makeEndpoint();
  expect(await (await ask('shop')).json()).toMatchObject({ site: { id: 'shop' }, scheduled: false, last: null });
});

test('the last outcome of that site, for those who read its figures', async () => {
  const last = { at: '2026-11-25T00:00:00.000Z', url: 'https://www.example.org/', failed: null, notice: 'seen' as const, findings: [makeFinding()] };
  endpoint = await makeEndpoint({ scans: { latest: site => (site === 'shop' ? last : null) } });
  expect(await (await ask('shop')).json()).toMatchObject({ scheduled: true, last });
  expect((await ask('shop', {})).status).toBe(401);
  expect((await ask('nowhere')).status).toBe(403);
});
