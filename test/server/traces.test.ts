// I11: what a visitor's request brings along besides its body is found nowhere afterwards: store, write-ahead log, backup, lines.
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { startServer } from '../../packages/server/src/start-server.ts';
import { backupDatabase } from '../../packages/server/src/store/sqlite/backup.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { writeFakeSdk } from '../helpers/fake-sdk.ts';
import { startPostgres } from '../helpers/postgres.ts';
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

/** One endpoint on one kind of store, with everything that it leaves on disk. */
interface Kept {
  readonly database?: string;
  /** Copies the store the way its operator does, into `to`. */
  backUp(to: string): Promise<void> | void;
  /** Directories, the data directory aside. */
  readonly directories: readonly string[];
  /** Files that must have been looked at. */
  readonly expected: readonly RegExp[];
  remove(): void;
}

const onSqlite = (): Kept => ({
  backUp: to => backupDatabase(path.join(data, 'assent.db'), to),
  directories: [],
  expected: [/^assent\.db$/, /^assent\.db-wal$/],
  remove: () => {},
});

async function onPostgres(): Promise<Kept> {
  const postgres = await startPostgres();
  const database = await postgres.makeDatabase();
  return {
    database,
    async backUp(to) {
      await postgres.run('CHECKPOINT'); // what was in memory is in the tables' files then, besides the log
      writeFileSync(to, postgres.dump(database));
    },
    directories: [postgres.directory],
    expected: [/^[0-9A-F]{24}$/, /^PG_VERSION$/, /^server\.log$/],
    remove: postgres.remove,
  };
}

test.each([
  ['SQLite', onSqlite],
  ['PostgreSQL', onPostgres],
] as const)(
  '%s: address, user agent, page, cookies and addresses asked for are in no file of the endpoint, in no backup and in no line, refused or not',
  async (_, open) => {
    const kept = await open();
    const lines: string[] = [];
    const { subject, secret } = await makeVisitor();
    const record = makeSubmission(subject, (await siteVersion(makeSite())).hash);
    const server = await startServer({
      sites: [makeSite()],
      data,
      database: kept.database,
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

    await kept.backUp(path.join(data, 'backup'));
    const files = [data, ...kept.directories].flatMap(directory =>
      readdirSync(directory, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile()),
    );
    for (const name of [...kept.expected, /^backup$/]) expect(files.filter(file => name.test(file.name))).not.toEqual([]);
    const contents = files.map(entry => readFileSync(path.join(entry.parentPath, entry.name)));
    const found = (word: string) => files.filter((_file, i) => contents[i]?.includes(word)).map(({ name }) => name);
    // the search finds what is there: in the store or its log, and in the backup
    expect(found('assent-record/1')).toContain('backup');
    expect(found(subject).length).toBeGreaterThan(1);
    for (const word of WORDS) expect([word, found(word), lines.filter(line => line.includes(word))]).toEqual([word, [], []]);
    // and the lines, besides, name no subject, no record and no secret
    for (const word of [subject, record.id, secret]) expect(lines.join('\n')).not.toContain(word);
    expect(found(secret)).toEqual([]);
    await server.close();
    kept.remove();
  },
);
