// The endpoint is killed at any moment, again and again, while visitors send: nothing acknowledged is missing, nothing is there twice.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { makeRecordId, siteVersion } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { checkLog } from '../helpers/check-log.ts';
import { makeSubmission, makeVisitor, NOW } from '../helpers/endpoint.ts';
import { sendRecord } from '../helpers/send-record.ts';
import { serveInChild } from '../helpers/serve.ts';
import { makeSite } from '../helpers/site.ts';

const CLIENTS = 16;

test('I1, I2, I3 three kills under load: every acknowledged record is one leaf, and no start finds its anchor contradicted', { timeout: 90_000 }, async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-kill-'));
  const version = (await siteVersion(makeSite())).hash;
  const { subject } = await makeVisitor();
  const acknowledged = new Set<string>();
  let drawn = 0;
  let pending: string[] = [];

  for (let round = 0; round < 3; round++) {
    const serving = await serveInChild(data);
    let left = 15 + 40 * round; // below what one address may send at once
    let killed: Promise<unknown> | undefined;
    const client = async () => {
      while (!killed) {
        const id = pending.shift() ?? makeRecordId(NOW / 1000 + drawn++, new Uint8Array(10));
        const answer = await sendRecord(serving.url, makeSubmission(subject, version, { id })).catch(() => null);
        if (answer?.status === 204) acknowledged.add(id);
        else pending.push(id); // an outbox sends it again
        if (answer?.status === 204 && --left === 0) killed = serving.stop('SIGKILL');
      }
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
    await killed;
  }

  const last = await serveInChild(data);
  for (const id of pending.splice(0)) {
    expect((await sendRecord(last.url, makeSubmission(subject, version, { id }))).status).toBe(204);
    acknowledged.add(id);
  }
  expect(await last.stop('SIGTERM')).toBe(0);
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const [log, ...more] = await checkLog(store);
  const there = (await store.recordsOf('shop', subject)).map(({ id }) => id);
  expect([more, new Set(there).size]).toEqual([[], there.length]);
  expect([...acknowledged].filter(id => !there.includes(id))).toEqual([]);
  expect(there.length).toBe(acknowledged.size);
  expect((await store.tallies('shop', 0, 99_999)).find(({ counter }) => counter === 'accept-all')?.n).toBe(there.length);
  // epoch and evidence, once, whatever the number of starts
  expect(log?.frontier.size).toBe(there.length + 2);
  await store.close();
  rmSync(data, { recursive: true });
});
