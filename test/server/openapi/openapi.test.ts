// GET /openapi.json: the document says what the endpoint really answers, no field more and none less.
import { DIMENSIONS, type Experiments } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOR_BROWSERS } from '../../../packages/server/src/access/permissions.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSite } from '../../helpers/site.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}
interface Operation {
  readonly description?: string;
  readonly parameters: readonly { readonly name: string }[];
  readonly responses: Readonly<Record<string, { readonly description: string; readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

/** Where a value does not fit its schema. */
function misfits({ components }: Document, schema: Schema, value: unknown, at = ''): string[] {
  const check = (one: Schema, part: unknown, where: string): string[] => {
    if (one.$ref) return check(components.schemas[one.$ref.split('/').at(-1) ?? ''] as Schema, part, where);
    if (one.allOf) {
      const properties = Object.assign(
        {},
        ...one.allOf.map(each => (each.$ref ? components.schemas[each.$ref.split('/').at(-1) ?? ''] : each)?.properties),
      ) as Schema['properties'];
      const required = one.allOf.flatMap(each => (each.$ref ? components.schemas[each.$ref.split('/').at(-1) ?? ''] : each)?.required ?? []);
      return check({ type: 'object', ...(properties && { properties, required }) }, part, where);
    }
    if (one.anyOf) return one.anyOf.some(each => !check(each, part, where).length) ? [] : [`${where}: none of anyOf`];
    if (one.enum) return one.enum.includes(part) ? [] : [`${where}: ${part}`];
    if (one.type === undefined && one.const === undefined) return []; // anything
    if (one.const !== undefined) return part === one.const ? [] : [where];
    const kind = part === null ? 'null' : Array.isArray(part) ? 'array' : Number.isInteger(part) ? 'integer' : typeof part;
    if (![one.type].flat().includes(kind)) return [`${where}: ${kind}`];
    if (one.items && part !== null) return (part as unknown[]).flatMap((item, i) => check(one.items as Schema, item, `${where}[${i}]`));
    const entries = Object.entries((kind === 'object' ? part : {}) as object);
    if (one.additionalProperties) return entries.flatMap(([key, item]) => check(one.additionalProperties as Schema, item, `${where}.${key}`));
    const named = one.properties ?? {};
    const missing = (kind === 'null' ? [] : (one.required ?? Object.keys(named))).filter(key => !entries.some(([other]) => other === key));
    return [
      ...missing.map(key => `${where}.${key}: missing`),
      ...entries.flatMap(([key, item]) => (named[key] ? check(named[key], item, `${where}.${key}`) : [`${where}.${key}: not documented`])),
    ];
  };
  return check(schema, value, at);
}

test('the rates are as documented, with groups, versions and days', async () => {
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const answer = await endpoint.request(`/v1/rates?site=shop&from=2026-10-28&to=2026-11-24&sample=1&by=${DIMENSIONS.join()}`, {
    headers: { authorization: `Bearer ${endpoint.token}` },
  });
  const rates: unknown = await answer.json();
  expect(misfits(document, { $ref: '#/components/schemas/Rates' }, rates)).toEqual([]);
  expect(misfits(document, { $ref: '#/components/schemas/Rates' }, { ...(rates as object), extra: 1, totals: { views: 'x' } })).toContain(
    '.extra: not documented',
  );
});

test('under a share link the rates have the same shape, and the document says what the query is worth', async () => {
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const headers = { authorization: `Bearer ${endpoint.token}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ site: 'shop', name: 'Agency', days: 7, range: { days: 7 }, filter: { device: 'mobile' } });
  const { token } = (await (await endpoint.request('/v1/share-links', { method: 'POST', headers, body })).json()) as { token: string };
  const answer = await endpoint.request('/v1/rates?by=country', { headers: { authorization: `Bearer ${token}` } });
  expect([answer.status, misfits(document, { $ref: '#/components/schemas/Rates' }, await answer.json())]).toEqual([200, []]);
  expect(document.paths['/v1/rates']?.get?.description).toContain('Under a share link');
});

test('experiments are as documented: a draft, one that runs and is judged, and every kind of variant', async () => {
  await endpoint.close();
  const draft = makeExperiment({ id: 'draft', variants: [{ id: 'a' }, { id: 'b', layout: 'card', delay: 'PT1S', theme: { accent: '#1f4fb5' } }] });
  endpoint = await makeEndpoint({ sites: [makeSite({ experiments: [makeExperiment(), draft] })] });
  const headers = { authorization: `Bearer ${endpoint.token}`, 'content-type': 'application/json' };
  const started = await endpoint.request('/v1/experiments/shorter', { method: 'POST', body: '{"site":"shop","to":"running"}', headers });
  expect(started.status).toBe(200);
  const key = { version: endpoint.version, profile: 'fr', locale: 'fr', device: 'mobile', country: '', template: 'other', entry: 'notice', site: 'shop' };
  const cells = ['shorter.today', 'shorter.short'].flatMap((variant, i) =>
    (['eligible', 'accept-all'] as const).map(counter => ({ ...key, variant, counter, hour: NOW / 3_600_000, n: counter === 'eligible' ? 400 : 150 + 90 * i })),
  );
  await endpoint.store.append([{ record: null, cells: cells.map(cell => ({ ...cell, hour: Math.floor(cell.hour) })) }]);
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const report = (await (await endpoint.request('/v1/experiments?site=shop', { headers })).json()) as Experiments;
  expect(report.experiments.map(({ judgement }) => judgement?.verdict)).toEqual(['different', undefined]);
  expect(misfits(document, { $ref: '#/components/schemas/Experiments' }, report)).toEqual([]);
  expect(Object.keys(document.paths['/v1/experiments']?.get?.responses ?? {})).toEqual(['200', '401', '403']);
});

test('every route that an operator or a program may ask is in the document, and nothing that is not served', async () => {
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const plain = (route: string) => route.replaceAll(/:(\w+)(?:\{[^}]*\})?/g, '{$1}').replace('*', '{tile}');
  const documented = Object.entries(document.paths).flatMap(([path, methods]) => Object.keys(methods).map(method => `${method.toUpperCase()} ${path}`));
  const served = endpoint.routes.filter(route => !FOR_BROWSERS.includes(route)).map(plain);
  expect(documented.toSorted()).toEqual(served.toSorted());
  const guarded = document.paths['/v1/acts']?.get ?? expect.fail('expected /v1/acts');
  expect([guarded.description, Object.keys(guarded.responses)]).toEqual(['For auditor, dpo, admin.', ['200', '400', '401', '403']]);
});

test('what each route answers is as documented: status, and every field', async () => {
  await endpoint.close();
  const finding = { rule: 'L30', severity: 'warning', subject: 'way back', message: 'expected a link', fix: 'add one', evidence: [] } as const;
  const captures = { taken: 2, missing: ['preferences'], failed: null };
  const last = {
    at: '2026-11-24T08:00:00Z',
    url: 'https://www.example.org/',
    failed: null,
    notice: 'seen',
    findings: [finding],
    locale: 'fr',
    captures,
  } as const;
  endpoint = await makeEndpoint({ scans: { latest: () => last }, metricsToken: 'metrics' });
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const { secret, subject } = await makeVisitor();
  const record = makeSubmission(subject, endpoint.version);
  await endpoint.post('/v1/records', record);
  await endpoint.settle();
  await endpoint.post('/v1/views', { site: 'shop', views: 1, held: 0, met: ['widget.example.com'] });
  await endpoint.post('/v1/subject/request', { site: 'shop', subject, secret, right: 'erasure' });
  const [admin, dpo] = [endpoint.token, await endpoint.tokenOf('dpo')];
  /** Asks, holds the answer against the document, and answers it. */
  const ask = async (token: string, route: string, path = route.split(' ')[1] ?? '', body?: object): Promise<Record<string, never>> => {
    const [method = '', at = ''] = route.split(' ');
    const type = { 'content-type': 'application/json' };
    const init = { method, headers: { authorization: `Bearer ${token}`, ...(body && type) }, ...(body && { body: JSON.stringify(body) }) };
    const answer = await endpoint.request(path, init);
    const told = document.paths[at]?.[method.toLowerCase()]?.responses[answer.status];
    expect([route, answer.status, told?.description]).toEqual([route, expect.toSatisfy(status => status < 300), 'done']);
    const schema = told?.content?.['application/json']?.schema;
    if (!told?.content) expect(await answer.text()).toBe('');
    if (!schema) return {};
    const value: unknown = await answer.json();
    expect([route, misfits(document, schema, value)]).toEqual([route, []]);
    return value as Record<string, never>;
  };
  const of = (path: string) => `${path}?site=shop`;
  for (const path of ['/v1/undeclared', '/v1/proof-health', '/v1/scan-health', '/v1/experiments', '/v1/register', '/v1/captures'])
    await ask(admin, `GET ${path}`, of(path));
  const link = { site: 'shop', name: 'Agency', days: 7, range: { days: 7 }, filter: { device: 'mobile' } };
  const made = (await ask(admin, 'POST /v1/share-links', undefined, link)) as { link?: { id: string } };
  await ask(admin, 'GET /v1/share-links', of('/v1/share-links'));
  await ask(admin, 'DELETE /v1/share-links/{link}', `/v1/share-links/${made.link?.id}`);
  const account = { name: 'Dominique', role: 'editor', sites: ['shop'] };
  const { id = '' } = (await ask(admin, 'POST /v1/accounts', undefined, account)) as { id?: string };
  await ask(admin, 'POST /v1/accounts/{account}', `/v1/accounts/${id}`, { ...account, role: 'viewer' });
  await ask(admin, 'POST /v1/accounts/{account}/code', `/v1/accounts/${id}/code`);
  await ask(admin, 'POST /v1/accounts/{account}/token', `/v1/accounts/${id}/token`);
  await ask(admin, 'GET /v1/accounts');
  await ask(admin, 'DELETE /v1/accounts/{account}', `/v1/accounts/${id}`);
  const found = await ask(dpo, 'POST /v1/proofs', undefined, { site: 'shop', reason: 'check', reference: '', number: subject });
  expect((found as { records?: unknown[] }).records).toHaveLength(1);
  await ask(dpo, 'POST /v1/proofs/taken', undefined, { site: 'shop', subject, as: 'json' });
  await ask(dpo, 'POST /v1/proofs/dispute', undefined, { site: 'shop', subject, open: true });
  await ask(dpo, 'POST /v1/proofs/dispute', undefined, { site: 'shop', subject, open: false });
  const queue = (await ask(dpo, 'GET /v1/requests', of('/v1/requests'))) as { requests?: { id: string }[] };
  const request = `/v1/requests/${queue.requests?.[0]?.id}`;
  await ask(dpo, 'POST /v1/requests/{request}', request, { site: 'shop', from: 'new', to: 'progress' });
  await ask(dpo, 'POST /v1/requests/{request}/erase', `${request}/erase`, { site: 'shop' });
  for (const path of ['/v1/acts', '/v1/passkeys', '/v1/keys', '/v1/session/means', '/healthz', '/readyz']) await ask(admin, `GET ${path}`);
  await ask('metrics', 'GET /metrics');
  expect(misfits(document, { $ref: '#/components/schemas/Account' }, { id: 1, role: 'nobody' })).toEqual(
    expect.arrayContaining(['.id: integer', '.role: nobody', '.name: missing']),
  );
});

test('every refusal of the route has its status', async () => {
  const document = (await (await endpoint.request('/openapi.json')).json()) as Document;
  const { parameters, responses } = document.paths['/v1/rates']?.get ?? expect.fail('expected /v1/rates');
  expect(parameters.map(({ name }) => name)).toEqual(['site', 'from', 'to', 'by', 'sample', ...DIMENSIONS]);
  const status = async (query: string, token = endpoint.token) =>
    String((await endpoint.request(`/v1/rates?${query}`, { headers: { authorization: `Bearer ${token}` } })).status);
  const range = 'from=2026-11-23&to=2026-11-24';
  const seen = [
    await status(`site=shop&${range}`),
    await status('site=shop'),
    await status(`site=shop&${range}`, 'wrong'),
    await status(`site=nobody&${range}`),
  ];
  expect(seen).toEqual(['200', '400', '401', '403']);
  expect(Object.keys(responses)).toEqual(seen);
});
