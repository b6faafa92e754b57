// Residue: counted by service for the site's owner, like any other counter; about nobody.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeAll(async () => {
  endpoint = await makeEndpoint();
});
afterAll(() => endpoint.close());

const residue = (changes: object = {}) => ({
  site: 'shop',
  version: endpoint.version,
  locale: 'fr',
  profile: 'fr',
  device: 'mobile',
  service: 'stats',
  ...changes,
});
const rates = async () =>
  (
    (await (
      await endpoint.request('/v1/rates?site=shop&from=2026-11-24&to=2026-11-24', { headers: { authorization: `Bearer ${endpoint.token}` } })
    ).json()) as { residue: object }
  ).residue;

test('the owner reads how many pages found tracers of which service, and fewer than ten are not told', async () => {
  expect(await rates()).toEqual({});
  for (let i = 0; i < 9; i++) expect((await endpoint.post('/v1/residue', residue())).status).toBe(204);
  expect(await rates()).toEqual({ stats: null });
  for (let i = 0; i < 3; i++) await endpoint.post('/v1/residue', residue());
  expect(await rates()).toEqual({ stats: 12 });
});

test.each([
  ['a service that the version does not declare', { service: 'nobody' }, 400, 'shape'],
  ['a language that it does not speak', { locale: 'de' }, 400, 'shape'],
  ['the name of a tracer', { name: '_ga' }, 400, 'shape'],
  ['a version that was never served', { version: '0'.repeat(64) }, 403, 'unknown-version'],
])('%s is refused and not counted', async (_, changes, status, code) => {
  const before = await rates();
  const answer = await endpoint.post('/v1/residue', residue(changes));
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([status, code]);
  expect(await rates()).toEqual(before);
});
