// What an operator sees: lines and metrics that say how the endpoint fares, and nothing about anybody; who may see them.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ metricsToken: 'open-sesame' });
});
afterEach(() => endpoint.close());

const metrics = async () => (await endpoint.request('/metrics', { headers: { authorization: 'Bearer open-sesame' } })).text();
const { subject } = await makeVisitor();
const record = (n: number, at: number) =>
  makeSubmission(subject, endpoint.version, { id: `${String(n).padStart(21, '0')}A`, at: `${new Date(at).toISOString().slice(0, 19)}Z` });

test('requests by route and refusals by code, commits, the log and what of it is proven', async () => {
  await endpoint.settle();
  await endpoint.post('/v1/records', record(1, NOW));
  await endpoint.post('/v1/records', record(2, NOW - 90_000));
  await endpoint.post('/v1/records', '{');
  await endpoint.post('/v1/records', record(3, NOW), { origin: 'https://evil.example' });
  await endpoint.settle();
  endpoint.wait(7000);
  const text = await metrics();
  const entries = (await endpoint.store.logs('shop')).at(-1)?.frontier.size;
  for (const line of [
    'assent_requests_total{method="POST",route="/v1/records",status="204"} 2',
    'assent_requests_total{method="POST",route="/v1/records",status="400"} 1',
    'assent_request_seconds_count{route="/v1/records"} 4',
    'assent_refusals_total{code="not-json"} 1',
    'assent_refusals_total{code="origin-not-allowed"} 1',
    'assent_record_delay_seconds_bucket{le="60"} 1',
    'assent_record_delay_seconds_bucket{le="600"} 2',
    'assent_commit_queue 0',
    `assent_log_entries{site="shop"} ${entries}`,
    'assent_log_entries_unproven{site="shop"} 0',
    'assent_checkpoint_age_seconds{site="shop"} 7',
  ])
    expect(text.split('\n')).toContain(line);
});

test('a clock that is far ahead is counted, and its record kept', async () => {
  expect((await endpoint.post('/v1/records', record(1, NOW + 3_600_000))).status).toBe(204);
  expect(await metrics()).toContain('assent_clock_ahead_total 1');
});

test('metrics name routes and methods of ours only, and no one: I11', async () => {
  await endpoint.post('/v1/records', record(1, NOW));
  await endpoint.request('/v1/records/somebody@example.org', { method: 'PROPFIND' });
  await endpoint.request('/shop/assets/somebody.js?x=somebody');
  await endpoint.request('/log/somebody/checkpoint');
  const said = `${await metrics()}${endpoint.lines.join('\n')}`;
  for (const word of ['somebody', 'PROPFIND', subject, '203.0.113.7', record(1, NOW).id]) expect(said).not.toContain(word);
});

const REFUSED = { code: 'operator-only', message: expect.any(String) };

test.for([
  ['no token', {}],
  ['another token', { authorization: 'Bearer open-sesamf' }],
  ['half a token', { authorization: 'Bearer open' }],
  ['a viewer token', { authorization: 'viewer' }],
] as const)('with a token set, %s opens nothing', async ([, headers]) => {
  const given = 'authorization' in headers && headers.authorization === 'viewer' ? { authorization: `Bearer ${endpoint.token}` } : headers;
  const answer = await endpoint.request('/metrics', { headers: given });
  expect([answer.status, await answer.json()]).toEqual([403, REFUSED]);
});

test('every line is one JSON object with level and code; a refusal is named by its code, an overload is a warning', async () => {
  await endpoint.post('/v1/records', '{');
  await endpoint.post('/v1/records', record(1, NOW), { origin: 'https://evil.example' });
  await endpoint.request('/nothing');
  const lines = endpoint.lines.map(line => JSON.parse(line) as Record<string, unknown>);
  expect(lines.map(({ level, code, route, status }) => [level, code, route, status])).toEqual([
    ['info', 'not-json', '/v1/records', 400],
    ['info', 'origin-not-allowed', '/v1/records', 403],
    ['info', 'not-found', expect.not.stringContaining('nothing'), 404],
  ]);
  for (const line of lines) expect(line).toMatchObject({ time: '2026-11-24T09:30:00Z', ms: expect.any(Number), bytes: expect.any(Number) });
  expect(lines[0]?.bytes).toBeGreaterThan(20);
});
