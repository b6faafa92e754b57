// POST /v1/records: who is let in, what is kept, and when it is acknowledged.
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import { type Endpoint, type EndpointOptions, makeEndpoint as makeAnyEndpoint, makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { makeSite, ORIGIN } from '../../helpers/site.ts';

const TODAY = Math.floor(Date.UTC(2026, 10, 24) / 86_400_000);

describe.each([
  ['through the framework', false],
  ['straight from the socket', true],
])('%s', (_way, socket) => {
  let endpoint: Endpoint;
  let subject: string;
  let secret: string;

  const makeEndpoint = (options: EndpointOptions = {}) => makeAnyEndpoint({ ...options, socket });

  beforeEach(async () => {
    endpoint = await makeEndpoint();
    ({ subject, secret } = await makeVisitor());
  });
  afterEach(() => endpoint.close());

  const counted = async (store: Store) => Object.fromEntries((await store.tallies('shop', TODAY, TODAY)).map(({ counter, n }) => [counter, n]));

  test('a record is kept with what only the server can say, and its counters with it', async () => {
    const answer = await endpoint.post('/v1/records', makeSubmission(subject, endpoint.version));
    expect(answer.status).toBe(204);
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect(answer.headers.get('vary')).toContain('Origin');
    const [kept] = await endpoint.store.recordsOf('shop', subject);
    expect(JSON.parse(kept?.record ?? '')).toEqual({
      ...makeSubmission(subject, endpoint.version),
      received: '2026-11-24T09:30:00Z',
      controller: expect.stringMatching(/^[0-9a-f]{64}$/),
      vendors: expect.stringMatching(/^[0-9a-f]{64}$/),
      basis: { audience: 'consent', media: 'consent' },
    });
    expect(kept?.salt).toHaveLength(16);
    expect(await counted(endpoint.store)).toEqual({ 'accept-all': 1, 'granted:audience': 1, 'granted:media': 1 });
  });

  const good = () => makeSubmission(subject, endpoint.version);
  const sendBytes = (body: Uint8Array<ArrayBuffer>) =>
    endpoint.request('/v1/records', { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
  const REFUSED: readonly [title: string, status: number, code: string, send: () => Promise<Response>][] = [
    [
      'no Origin',
      403,
      'origin-not-allowed',
      () => endpoint.request('/v1/records', { method: 'POST', body: JSON.stringify(good()), headers: { 'content-type': 'text/plain' } }),
    ],
    ['a foreign Origin', 403, 'origin-not-allowed', () => endpoint.post('/v1/records', good(), { origin: 'https://evil.example' })],
    ['an Origin that only begins alike', 403, 'origin-not-allowed', () => endpoint.post('/v1/records', good(), { origin: `${ORIGIN}.evil.example` })],
    ['another media type', 415, 'media-type', () => endpoint.post('/v1/records', good(), { 'content-type': 'application/x-www-form-urlencoded' })],
    ['a long body by its own account', 413, 'body-too-large', () => endpoint.post('/v1/records', good(), { 'content-length': '8193' })],
    ['a long body that says nothing', 413, 'body-too-large', () => endpoint.post('/v1/records', JSON.stringify({ ...good(), pad: 'x'.repeat(9000) }))],
    ['something else than JSON', 400, 'not-json', () => endpoint.post('/v1/records', '{"schema":')],
    ['a key that comes twice', 400, 'json-keys', () => endpoint.post('/v1/records', JSON.stringify(good()).replace('{', '{"site":"other",'))],
    ['lists in lists in lists', 400, 'json-depth', () => endpoint.post('/v1/records', '['.repeat(4000))],
    ['NUL in a name', 400, 'json-text', () => endpoint.post('/v1/records', JSON.stringify(good()).replace('"shop"', '"shop\\u0000"'))],
    ['half a surrogate pair', 400, 'json-text', () => endpoint.post('/v1/records', JSON.stringify(good()).replace('"fr"', '"\\ud800"'))],
    ['bytes that are no UTF-8', 400, 'not-utf8', () => sendBytes(Buffer.from(JSON.stringify({ ...good(), locale: 'fré' }), 'latin1'))],
    ['a compressed body', 415, 'media-type', () => endpoint.post('/v1/records', good(), { 'content-encoding': 'gzip' })],
    ['another charset', 415, 'media-type', () => endpoint.post('/v1/records', good(), { 'content-type': 'text/plain; charset=utf-16' })],
    ['a list', 400, 'shape', () => endpoint.post('/v1/records', [good()])],
    ['an unknown field', 400, 'shape', () => endpoint.post('/v1/records', { ...good(), email: 'a@example.org' })],
    ['a missing field', 400, 'shape', () => endpoint.post('/v1/records', { ...good(), subject: undefined })],
    ['another schema', 400, 'shape', () => endpoint.post('/v1/records', { ...good(), schema: 'assent-record/2' })],
    ['a __proto__ in its purposes', 400, 'json-keys', () => endpoint.post('/v1/records', JSON.stringify(good()).replace('"audience"', '"__proto__"'))],
    ['an unknown site', 403, 'unknown-site', () => endpoint.post('/v1/records', { ...good(), site: 'other' })],
    ['an unknown version', 403, 'unknown-version', () => endpoint.post('/v1/records', { ...good(), version: { ...good().version, site: 'f'.repeat(64) } })],
    ['a purpose of nobody', 400, 'unknown-purpose', () => endpoint.post('/v1/records', { ...good(), purposes: { ...good().purposes, ads: 'denied' } })],
    ['a purpose left out', 400, 'unknown-purpose', () => endpoint.post('/v1/records', { ...good(), purposes: { audience: 'granted' } })],
    ['a service of nobody', 400, 'unknown-purpose', () => endpoint.post('/v1/records', { ...good(), services: { pixel: 'granted' } })],
    ['a language that the notice does not have', 400, 'unknown-purpose', () => endpoint.post('/v1/records', { ...good(), locale: 'de' })],
    ['a GET', 405, 'method', () => endpoint.request('/v1/records', { headers: { origin: ORIGIN } })],
  ];

  test.for(REFUSED)('%s is refused with %i %s and changes nothing', async ([, status, code, send]) => {
    const answer = await send();
    const text = await answer.text();
    expect(answer.status).toBe(status);
    expect(JSON.parse(text)).toEqual({ code, message: expect.any(String) });
    expect(text).not.toContain(subject);
    expect(await endpoint.store.recordsOf('shop', subject)).toEqual([]);
    expect(await endpoint.store.anyTally('shop')).toBe(false);
  });

  test('a refusal can be read by the page that sent the record, so that its outbox knows what to do', async () => {
    const answer = await endpoint.post('/v1/records', { ...good(), version: { ...good().version, site: 'f'.repeat(64) } });
    expect(answer.headers.get('access-control-allow-origin')).toBe(ORIGIN);
  });

  /** A POST to exactly this address. */
  const sendTo = (path: string, body: RequestInit['body'] = JSON.stringify(good())) =>
    endpoint.request(path, { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
  const page = () => `/v1/records?shop.${endpoint.version}`;
  const tokenOf = async (path = page()): Promise<string> => (await sendTo(path)).headers.get('assent-token') ?? '';

  test('without a token of the page a record is refused before its body is read; the refusal brings one, and a notice that is shown brings it too', async () => {
    let read = false;
    const body = new ReadableStream({ pull: controller => ((read = true), controller.close()) }, { highWaterMark: 0 });
    const refused = await sendTo(page(), body);
    expect([refused.status, await refused.json(), read]).toMatchObject([307, { code: 'page-token' }, false]);
    expect(refused.headers.get('access-control-expose-headers')).toContain('Assent-Token');
    expect(refused.headers.get('location')).toBeNull(); // nobody gets in by following
    const path = refused.headers.get('assent-token') ?? '';
    expect(path.startsWith(`${page()}.`)).toBe(true);
    const shown = await endpoint.post('/v1/shown', { site: 'shop', version: endpoint.version, locale: 'fr', profile: 'fr', device: 'mobile' });
    expect([shown.status, shown.headers.get('assent-token')]).toEqual([204, path]);
    expect([(await sendTo(path)).status, (await endpoint.store.recordsOf('shop', subject)).length]).toEqual([204, 1]);
  });

  const afterTwoHours = async (token: Promise<string>): Promise<string> => {
    const made = await token;
    endpoint.wait(2 * 3_600_000);
    return made;
  };

  const NONE: readonly [title: string, path: () => Promise<string>, status: number, code: string][] = [
    ['no page at all', async () => '/v1/records', 400, 'no-page'],
    ['an old one', () => afterTwoHours(tokenOf()), 307, 'page-token'],
    ['one with another code', async () => (await tokenOf()).replace(/.{22}$/, 'A'.repeat(22)), 307, 'page-token'],
    ['one of another site’s page', async () => (await tokenOf()).replace('?shop', '?other'), 403, 'unknown-site'],
    ['one of an unknown version', async () => (await tokenOf()).replace(endpoint.version, 'f'.repeat(64)), 403, 'unknown-version'],
  ];

  test.each(NONE)('%s for a token is refused with a code, and nothing is kept', async (_, make, status, code) => {
    // as it stands: the bare path would be given a token by the stage
    const path = await make();
    const answer = await sendTo(path === '/v1/records' ? `${path}?` : path);
    expect([answer.status, await answer.json()]).toMatchObject([status, { code }]);
    expect(await endpoint.store.recordsOf('shop', subject)).toEqual([]);
  });

  test('a token lets in records of its own page alone, and the refusal of another brings that one’s', async () => {
    await endpoint.close();
    const other = makeSite({ id: 'other' });
    endpoint = await makeEndpoint({ sites: [makeSite(), other] });
    const mine = await tokenOf();
    const { hash } = await siteVersion(other);
    const foreign = { ...good(), site: 'other', version: { ...good().version, site: hash } };
    const answer = await sendTo(mine, JSON.stringify(foreign));
    expect([answer.status, answer.headers.get('assent-token')]).toEqual([307, await tokenOf(`/v1/records?other.${hash}`)]);
    expect((await sendTo(await tokenOf(`/v1/records?other.${hash}`), JSON.stringify(foreign))).status).toBe(204);
  });

  test('a flood without tokens takes nothing from anybody’s bucket', async () => {
    await endpoint.close();
    endpoint = await makeEndpoint({ limits: { records: { perMinute: 60, burst: 1 }, site: { perMinute: 60, burst: 1 } } });
    for (let n = 0; n < 20; n++) expect((await sendTo(page())).status).toBe(307);
    expect((await sendTo(await tokenOf())).status).toBe(204);
  });

  test('a body that breaks off is no fault of ours, and no refusal that an outbox would take for the last word', async () => {
    const body = new ReadableStream({ pull: controller => controller.error(new Error('aborted')) });
    const answer = await endpoint.request('/v1/records', { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
    expect([answer.status, await answer.json()]).toMatchObject([408, { code: 'cut-short' }]);
    expect(endpoint.errors).toEqual([]);
  });

  test('a body that grows while it is read is cut off at 8 kB', async () => {
    let sent = 0;
    const body = new ReadableStream({
      pull: controller => {
        sent += 1024;
        controller.enqueue(new Uint8Array(1024).fill(32));
      },
    });
    const answer = await endpoint.request('/v1/records', { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } });
    expect(answer.status).toBe(413);
    expect(sent).toBeLessThan(16_384);
  });

  test('a preflight of an integrator is answered, to allowed origins only', async () => {
    const ask = (origin: string) => endpoint.request('/v1/records', { method: 'OPTIONS', headers: { origin, 'access-control-request-method': 'POST' } });
    const allowed = await ask(ORIGIN);
    expect(allowed.status).toBe(204);
    expect(allowed.headers.get('access-control-allow-methods')).toBe('POST');
    expect(allowed.headers.get('access-control-allow-origin')).toBe(ORIGIN);
    expect((await ask('https://evil.example')).headers.get('access-control-allow-origin')).toBeNull();
  });

  test('a page of one site cannot write to another site', async () => {
    await endpoint.close();
    endpoint = await makeEndpoint({ sites: [makeSite(), makeSite({ id: 'other', origins: ['https://other.example'] })] });
    const answer = await endpoint.post('/v1/records', good(), { origin: 'https://other.example' });
    expect(answer.status).toBe(403);
    expect(await endpoint.store.recordsOf('shop', subject)).toEqual([]);
  });

  test('I2 the same record two hundred times at once is one row and one count', async () => {
    const answers = await Promise.all(Array.from({ length: 200 }, () => endpoint.post('/v1/records', good())));
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([204]));
    expect(await endpoint.store.recordsOf('shop', subject)).toHaveLength(1);
    expect(await counted(endpoint.store)).toEqual({ 'accept-all': 1, 'granted:audience': 1, 'granted:media': 1 });
  });

  test('I2 a repetition that spells the same in another order, later and as a robot, is a repetition still', async () => {
    await endpoint.post('/v1/records', good());
    const [before] = await endpoint.store.recordsOf('shop', subject);
    endpoint.wait(3_600_000);
    const turned = JSON.stringify(Object.fromEntries(Object.entries(good()).toReversed()), null, 1);
    expect((await endpoint.post('/v1/records', turned, { 'user-agent': 'Googlebot/2.1' })).status).toBe(204);
    expect(await endpoint.store.recordsOf('shop', subject)).toEqual([before]);
    expect(await counted(endpoint.store)).toEqual({ 'accept-all': 1, 'granted:audience': 1, 'granted:media': 1 });
  });

  test('the same id with another content is a conflict; the first stays', async () => {
    await endpoint.post('/v1/records', good());
    const answer = await endpoint.post('/v1/records', { ...good(), event: 'refused', purposes: { audience: 'denied', media: 'denied' } });
    expect(answer.status).toBe(409);
    const kept = await endpoint.store.recordsOf('shop', subject);
    expect(kept.map(({ record }) => JSON.parse(record).event)).toEqual(['given']);
    expect(await counted(endpoint.store)).toEqual({ 'accept-all': 1, 'granted:audience': 1, 'granted:media': 1 });
  });

  test('an act that answered no notice is kept but is no answer in the rates; a withdrawal counts whenever it comes', async () => {
    const method = { layer: 'preferences', control: 'withdraw', input: 'keyboard', asked: false } as const;
    await endpoint.post('/v1/records', { ...good(), event: 'withdrawn', method, purposes: { audience: 'denied', media: 'denied' } });
    expect(await counted(endpoint.store)).toEqual({ withdrawn: 1 });
  });

  test('too many from one address prefix wait, those from another do not', async () => {
    await endpoint.close();
    endpoint = await makeEndpoint({ limits: { records: { perMinute: 60, burst: 2 } } });
    const send = (address: string) =>
      endpoint.request('/v1/records', { method: 'POST', body: JSON.stringify(good()), headers: { origin: ORIGIN, 'content-type': 'text/plain' } }, address);
    const statuses = [await send('2001:db8:1:2::1'), await send('2001:db8:1:2::2'), await send('2001:db8:1:2:ffff::3')].map(answer => answer.status);
    expect(statuses).toEqual([204, 204, 429]);
    expect((await send('2001:db8:1:2::1')).headers.get('retry-after')).toBe('1');
    expect((await send('2001:db8:1:3::1')).status).toBe(204);
    endpoint.wait(1000);
    expect((await send('2001:db8:1:2::1')).status).toBe(204);
  });

  test('one site takes so much from all addresses together, and noise of no version uses up nothing of it', async () => {
    await endpoint.close();
    endpoint = await makeEndpoint({ limits: { site: { perMinute: 60, burst: 2 } } });
    const send = (n: number, changes: object = {}) => {
      const body = JSON.stringify({ ...good(), id: `${String(n).padStart(21, '0')}A`, ...changes });
      return endpoint.request('/v1/records', { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain' } }, `198.51.100.${n}`);
    };
    for (let n = 1; n < 10; n++) expect((await send(n, { version: { ...good().version, site: 'f'.repeat(64) } })).status).toBe(403);
    expect([(await send(11)).status, (await send(12)).status]).toEqual([204, 204]);
    const late = await send(13);
    expect([late.status, late.headers.get('retry-after'), late.headers.get('access-control-allow-origin')]).toEqual([429, '1', ORIGIN]);
    endpoint.wait(1000);
    expect((await send(13)).status).toBe(204);
  });

  const FAULTS: readonly [title: string, rows: number, append: (store: Store) => Store['append']][] = [
    ['fails and is not kept', 0, () => () => Promise.reject(new CommitError('disk I/O error'))],
    ['fails but is kept', 1, store => async batch => (await store.append(batch), Promise.reject(new CommitError('disk I/O error')))],
  ];

  test.for(FAULTS)('I1 a commit that %s is not acknowledged, ends the process, and takes nothing more', async ([, rows, append]) => {
    await endpoint.close();
    endpoint = await makeEndpoint({ wrap: store => ({ ...store, append: append(store) }) });
    const answer = await endpoint.post('/v1/records', good());
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).toBe('5');
    expect(endpoint.deaths()).toBe(1);
    expect((await endpoint.post('/v1/records', good())).status).toBe(503);
    expect((await endpoint.request('/readyz')).status).toBe(503);
    expect(await endpoint.store.recordsOf('shop', subject)).toHaveLength(rows);
  });

  test('a batch that fails before its commit is refused, and the endpoint goes on', async () => {
    await endpoint.close();
    let broken = true;
    endpoint = await makeEndpoint({
      wrap: store => ({ ...store, append: batch => (broken ? Promise.reject(new Error('database is locked')) : store.append(batch)) }),
    });
    expect((await endpoint.post('/v1/records', good())).status).toBe(503);
    broken = false;
    expect((await endpoint.post('/v1/records', good())).status).toBe(204);
    expect(endpoint.deaths()).toBe(0);
  });

  test('I11 no address, user agent, page or secret is found in the files, the lines or the records', async () => {
    const headers = { 'user-agent': 'Secretive/99 (Test)', referer: `${ORIGIN}/sick-leave?patient=4711`, 'x-forwarded-for': '198.51.100.77' };
    await endpoint.post('/v1/records', good(), headers);
    await endpoint.post('/v1/receipt', { site: 'shop', subject, secret, id: good().id }, headers);
    const { readFileSync, readdirSync } = await import('node:fs');
    const files = readdirSync(endpoint.data).filter(name => name.startsWith('assent.db'));
    expect(files.length).toBeGreaterThan(1);
    const bytes = files.map(name => readFileSync(`${endpoint.data}/${name}`).toString('latin1')).join('') + endpoint.lines.join('\n');
    expect(bytes).toContain('assent-record/1');
    for (const trace of ['203.0.113.7', '198.51.100.77', 'Secretive', 'sick-leave', '4711', secret]) expect(bytes).not.toContain(trace);
    expect(endpoint.lines.join('\n')).not.toContain(subject);
    expect(JSON.parse(endpoint.lines[0] ?? '')).toEqual({
      time: '2026-11-24T09:30:00Z',
      level: 'info',
      code: 'request',
      method: 'POST',
      route: '/v1/records',
      status: 204,
      ms: expect.any(Number),
      bytes: 0,
      site: 'shop',
    });
  });
});
