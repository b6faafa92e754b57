// GET /openapi.json: the document says what the endpoint really answers, no field more and none less.
import { DIMENSIONS, type Experiments } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, NOW } from '../../helpers/endpoint.ts';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSite } from '../../helpers/site.ts';

interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly allOf?: readonly Schema[];
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: Schema;
  readonly items?: Schema;
}
interface Document {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: { readonly description?: string; readonly parameters: readonly { readonly name: string }[]; readonly responses: Record<string, unknown> };
      }
    >
  >;
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
      return check({ type: 'object', ...(properties && { properties }) }, part, where);
    }
    if (one.const !== undefined) return part === one.const ? [] : [where];
    const kind = part === null ? 'null' : Array.isArray(part) ? 'array' : Number.isInteger(part) ? 'integer' : typeof part;
    if (![one.type].flat().includes(kind)) return [`${where}: ${kind}`];
    if (one.items) return (part as unknown[]).flatMap((item, i) => check(one.items as Schema, item, `${where}[${i}]`));
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
  expect(document.paths['/v1/rates']?.get.description).toContain('Under a share link');
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
  expect(Object.keys(document.paths['/v1/experiments']?.get.responses ?? {})).toEqual(['200', '401', '403']);
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
