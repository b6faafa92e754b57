// The register of processing, and the audit log that can be held against itself.
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import type { RegisterEntry } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite({ proof: { retention: 'P1825D', reason: 'claims of members' } })] });
});
afterEach(() => endpoint.close());

const ask = async (at: string, token: string) => (await endpoint.request(at, { headers: { authorization: `Bearer ${token}` } })).json();

test('art. 30 the entry names controller, basis, data, recipients and retention, of the site file as it is served', async () => {
  const entry = (await ask('/v1/register?site=shop', await endpoint.tokenOf('auditor'))) as RegisterEntry;
  expect(entry).toMatchObject({
    schema: 'assent-register/1',
    version: endpoint.version,
    controller: { name: 'Shop SAS', contact: 'dpo@example.org' },
    retention: { choice: 'P180D', proof: 'P1825D', reason: 'claims of members' },
  });
  expect(entry.activities.map(({ id, basis, recipients }) => [id, basis, recipients.map(({ vendor, country }) => `${vendor} ${country}`)])).toEqual([
    ['consent', '6-1-c', []],
    ['audience', '6-1-a', ['Stats SARL FR']],
    ['media', '6-1-a', []],
  ]);
  expect(entry.activities[1]?.recipients[0]?.tracers).toEqual([{ name: '_st', retention: 'P13M' }]);
});

test('an entry of the audit log that was changed behind the endpoint’s back is named', async () => {
  const token = await endpoint.tokenOf('auditor');
  for (const detail of [{ by: 'secret' }, { by: 'passkey' }, { by: 'company' }])
    await endpoint.store.keepAct({ at: 1, account: null, act: 'signed-in', site: null, about: null, detail });
  const brokenAt = async () => ((await ask('/v1/acts', token)) as { broken: number | null }).broken;
  expect(await brokenAt()).toBeNull();
  const database = new DatabaseSync(path.join(endpoint.data, 'assent.db'));
  database.exec(`DROP TRIGGER act_unchanged; UPDATE act SET detail = '{"by":"nobody"}' WHERE seq = 2`);
  database.close();
  expect(await brokenAt()).toBe(2);
});
