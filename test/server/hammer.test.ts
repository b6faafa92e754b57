// Everything at once for a while: records, receipts, erasures and retention, with audits in between; clocks jump.
import path from 'node:path';
import { auditSite, digestNow, parseVerifierKey, verifyReceipt } from '@assent/core/proof';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAudited } from '../../packages/server/src/log/audited-site.ts';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import { openKeys } from '../../packages/server/src/log/keys.ts';
import { eraseRecords } from '../../packages/server/src/rights/erase-records.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../helpers/check-log.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../helpers/endpoint.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

/** As `assent verify --log` does it: on a connection of its own, which sees the store as it was when the audit began. */
async function audit() {
  const reader = openSqliteStore(path.join(endpoint.data, 'assent.db'));
  const keys = openKeys(endpoint.data, () => NOW);
  const { findings } = await reader.still(async () => auditSite(await openAudited(reader, 'shop', keys, []), { run: work => digestNow(work, hashNow) }));
  await reader.close();
  return findings;
}

test('six visitors choose, read and erase at once while audits run: every audit finds everything in its place', { timeout: 60_000 }, async () => {
  const { keys } = (await (await endpoint.request('/v1/keys')).json()) as { readonly keys: readonly string[] };
  const trusted = keys.map(key => digestNow(parseVerifierKey(key), hashNow));
  const answers = new Map<string, number>();
  const count = (what: string) => answers.set(what, (answers.get(what) ?? 0) + 1);
  const visit = async (seed: number) => {
    const mine = await makeVisitor(seed);
    for (let n = 0; n < 12; n++) {
      const id = makeRecordId(NOW / 1000 + n, new Uint8Array(10).fill(seed));
      expect((await endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version, { id, seq: n }))).status).toBe(204);
      const receipt = await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id });
      count(`receipt ${receipt.status}`);
      if (receipt.status === 200) expect((await verifyReceipt(await receipt.text(), trusted)).ok).toBe(true);
      if (n % 5 === seed)
        count(`erased ${((await (await endpoint.post('/v1/subject/erase', { site: 'shop', ...mine })).json()) as { erased: number }).erased}`);
      // an hour back, two on: the order of the log does not ask the clock
      if (seed === 0) endpoint.wait(n % 2 ? 7_200_000 : -3_600_000);
    }
  };
  const visiting = { done: false };
  const visits = Promise.all([0, 1, 2, 3, 4, 5].map(visit)).finally(() => (visiting.done = true));
  let audits = 0;
  while (!visiting.done) {
    expect(await audit()).toEqual([]);
    audits++;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  await visits.catch(error => expect([String(error), endpoint.errors.map(String)]).toEqual([]));
  await eraseRecords(endpoint.store, { site: 'shop', of: { due: 99_999 }, on: '2030-01-01', reason: 'retention' });
  await endpoint.settle();
  expect(await audit()).toEqual([]);
  const [log] = await checkLog(endpoint.store);
  expect(audits).toBeGreaterThan(1);
  expect(log?.frontier.size).toBeGreaterThan(6 * 12 + 2);
  expect([...answers.keys()].some(what => /^erased [1-9]/.test(what))).toBe(true);
  expect(endpoint.errors).toEqual([]);
});
