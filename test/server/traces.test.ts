// I11: what a visitor's request brings along besides its body is found nowhere afterwards: store, write-ahead log, backup, lines.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../packages/server/src/start-server.ts';
import { backupDatabase } from '../../packages/server/src/store/sqlite/backup.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { writeFakeSdk } from '../helpers/fake-sdk.ts';
import { sendRecord } from '../helpers/send-record.ts';
import { makeSite, ORIGIN } from '../helpers/site.ts';

let data: string;
beforeEach(() => {
  data = mkdtempSync(path.join(tmpdir(), 'assent-traces-'));
});
afterEach(() => rmSync(data, { recursive: true, force: true }));

/** Everything that a visitor's browser and the proxies on the way say of them. */
const TRACES = {
  'x-forwarded-for': '2001:db8:77:88::9',
  'user-agent': 'Secretive/99 (Test)',
  referer: `${ORIGIN}/sick-leave?patient=4711`,
  cookie: '_st=cookie-of-somebody',
  'accept-language': 'br-FR-tell',
  'sec-ch-ua-platform': 'TellTaleOS',
  authorization: 'Bearer assent_nobodys',
};
const WORDS = [
  '2001:db8:77',
  '2001:db8:77:88',
  'Secretive',
  'sick-leave',
  '4711',
  'cookie-of-somebody',
  'br-FR-tell',
  'TellTaleOS',
  'nobodys',
  'path-of-somebody',
];

const PATHS = [
  '/v1/records',
  '/v1/shown',
  '/v1/receipt',
  '/v1/subject/access',
  '/v1/expire-cookies',
  '/v1/policy-reports/shop',
  '/v1/nothing/path-of-somebody',
];

test('address, user agent, page, cookies and addresses asked for are in no file of the endpoint, in no backup and in no line, refused or not', async () => {
  const lines: string[] = [];
  const { subject, secret } = await makeVisitor();
  const record = makeSubmission(subject, (await siteVersion(makeSite())).hash);
  const server = await startServer({
    sites: [makeSite()],
    data,
    port: 0,
    sdk: writeFakeSdk(path.join(data, 'sdk')),
    dashboard: path.join(data, 'dashboard'),
    trustedProxies: 1,
    metricsToken: 'open-sesame',
    log: line => lines.push(line),
  });
  const send = (where: string, body: string) =>
    fetch(`${server.url}${where}?url=path-of-somebody`, { method: 'POST', body, headers: { origin: ORIGIN, 'content-type': 'text/plain', ...TRACES } });
  expect((await sendRecord(server.url, record, TRACES)).status).toBe(204);
  for (const where of PATHS)
    for (const body of [JSON.stringify({ site: 'shop', subject, secret, id: record.id }), '{"__proto__":1}', '{']) await send(where, body);
  await fetch(`${server.url}/shop/assets/path-of-somebody`, { headers: TRACES });

  const metrics = await (await fetch(`${server.url}/metrics`, { headers: { authorization: 'Bearer open-sesame' } })).text();
  expect(metrics).toContain('assent_requests_total');
  lines.push(metrics);

  await backupDatabase(path.join(data, 'assent.db'), path.join(data, 'backup.db'));
  const files = readdirSync(data, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile());
  const names = files.map(entry => entry.name);
  for (const name of ['assent.db', 'assent.db-wal', 'backup.db']) expect(names).toContain(name);
  const bytes = files.map(entry => readFileSync(path.join(entry.parentPath, entry.name), 'latin1')).join('\n');
  // the search finds what is there
  expect(bytes.split(subject).length + bytes.split('assent-record/1').length).toBeGreaterThan(3);
  for (const word of WORDS) expect(`${bytes}${lines.join('\n')}`).not.toContain(word);
  // and the lines, besides, name no subject, no record and no secret
  for (const word of [subject, record.id, secret]) expect(lines.join('\n')).not.toContain(word);
  expect(bytes).not.toContain(secret);
  await server.close();
});
