// assent backup and restore on PostgreSQL, with its own programs, on a live store: what comes back is all that was acknowledged before, and never a fork.
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import { dropLoaded, loadDump, openStore } from '@assent/server';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { backup } from '../../packages/cli/src/commands/backup.ts';
import { restore } from '../../packages/cli/src/commands/restore.ts';
import { verify } from '../../packages/cli/src/commands/verify.ts';
import { run } from '../../packages/cli/src/run.ts';
import { findClientPrograms } from '../../packages/server/src/store/postgres/find-client-programs.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { id } from '../helpers/new-record.ts';
import { type Postgres, startPostgres } from '../helpers/postgres.ts';
import { eventually } from '../helpers/eventually.ts';
import { recordPath } from '../helpers/send-record.ts';
import { serveInChild } from '../helpers/serve.ts';
import { makeSite, ORIGIN } from '../helpers/site.ts';

let postgres: Postgres;
let url: string;
let data: string;
let out = '';
let err = '';
/** Numbers of the records that were acknowledged before the backup began. */
let before: number;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.makeDatabase();
  data = mkdtempSync(path.join(tmpdir(), 'assent-database-backup-'));
  const serving = await serveInChild(data, url);
  const { subject } = await makeVisitor();
  const { hash } = await siteVersion(makeSite());
  let sent = 0;
  let to: string | undefined;
  const send = async () => {
    const record = makeSubmission(subject, hash, { id: id(++sent) });
    to ??= await recordPath(serving.url, record);
    // from another address each time: none may send so many
    const headers = { origin: ORIGIN, 'content-type': 'text/plain', 'x-forwarded-for': `10.0.${sent >> 8}.${sent & 255}` };
    expect((await fetch(serving.url + to, { method: 'POST', body: JSON.stringify(record), headers })).status).toBe(204);
  };
  for (let i = 0; i < 20; i++) await send();
  before = sent;
  const copied = new AbortController();
  const copying = assent(['backup', '--out', 'copy.dump', '--database', url]).finally(() => copied.abort());
  while (!copied.signal.aborted) await send();
  expect([await copying, err]).toEqual([0, expect.stringMatching(/^copy\.dump: \d+ records, everything fits\n$/)]);
  expect(sent).toBeGreaterThan(before);
  await eventually(
    () => postgres.run('SELECT * FROM assent.intake', url),
    rows => rows.length === 0,
    'an empty intake',
  );
  await serving.stop('SIGTERM');
}, 60_000);
afterAll(() => {
  postgres?.remove();
  rmSync(data, { recursive: true, force: true });
}, 60_000);
beforeEach(() => {
  [out, err] = ['', ''];
});

const assent = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  run({ backup, restore, verify }, args, '0', {
    cwd: data,
    env: { PATH: process.env.PATH, ...env },
    colour: false,
    out: (text: string) => (out += `${text}\n`),
    err: (text: string) => (err += `${text}\n`),
    stopped: async () => {},
    fetch: () => Promise.reject(new Error('nothing is asked of anyone')),
  });

const SCHEMAS = "SELECT nspname FROM pg_namespace WHERE nspname LIKE 'assent%' ORDER BY 1";
const SCRATCH = "SELECT datname FROM pg_database WHERE datname LIKE 'assent_scratch%'";

test('the copy of a live store is a file of its owner alone, and nothing of the check is left', async () => {
  expect(statSync(path.join(data, 'copy.dump')).mode & 0o777).toBe(0o600);
  expect(readFileSync(path.join(data, 'copy.dump')).subarray(0, 5).toString()).toBe('PGDMP');
  expect(readdirSync(data).filter(name => name.endsWith('.new'))).toEqual([]);
  expect(await postgres.run(SCRATCH)).toEqual([]);
  expect([await assent(['backup', '--out', 'copy.dump', '--database', url]), err]).toEqual([2, expect.stringContaining('to be a new file')]);
});

test('what was acknowledged before comes back whole into frozen logs; the next start begins an epoch that names the old one, and its receipts verify', async () => {
  const other = await postgres.makeDatabase();
  expect([await assent(['restore', 'copy.dump'], { ASSENT_DATABASE: other }), err]).toEqual([0, expect.stringMatching(/^restored/)]);
  const kept = 'SELECT (SELECT count(*) FROM assent.record)::int + (SELECT count(*) FROM assent.intake)::int AS n';
  expect(((await postgres.run(kept, other))[0] as { n: number }).n).toBeGreaterThanOrEqual(before);
  expect(await postgres.run('SELECT epoch, state FROM assent.log', other)).toEqual([{ epoch: 1, state: 'frozen' }]);
  // tables, keys, triggers and sequences: the same schema, by PostgreSQL's own description of it
  const rows = /^COPY [^]*?^\\\.$|^(?:\\|--|SELECT pg_catalog\.setval).*$/gm;
  // a condition that was parsed twice has fewer brackets
  const described = (dump: Buffer) => dump.toString().replace(rows, '').replace(/[()]/g, '');
  expect(described(postgres.dump(other))).toBe(described(postgres.dump(url)));

  mkdirSync(path.join(data, 'new'));
  for (const file of ['signing-key.pem', 'anchor.json']) cpSync(path.join(data, file), path.join(data, 'new', file));
  await (await serveInChild(path.join(data, 'new'), other)).stop('SIGTERM');
  const store = await openStore({ data: '', database: other }, { beside: true });
  const logs = await store.logs('shop');
  const [first] = await store.statements('shop', 2, 0, 1);
  await store.close();
  expect(logs.map(({ epoch, state }) => [epoch, state])).toEqual([
    [1, 'frozen'],
    [2, 'open'],
  ]);
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ previous: { size: logs[0]?.frontier.size }, published: expect.stringContaining('/log/shop/1\n') });
  expect([await assent(['verify', '--log', '--data', 'new', '--database', other]), out]).toEqual([1, expect.stringContaining('shortened')]);
  // but for what the anchor knows to be lost, everything fits
  rmSync(path.join(data, 'new', 'anchor.json'));
  expect([await assent(['verify', '--log', '--data', 'new', '--database', other]), out]).toEqual([0, expect.stringContaining('everything fits')]);
  expect([await assent(['restore', 'copy.dump', '--database', other]), err]).toEqual([2, expect.stringContaining('expected no store in the database')]);
}, 30_000);

test('a copy that is not what was logged is kept apart, and not restored; one that is damaged leaves nothing behind', async () => {
  const forged = await postgres.makeDatabase();
  expect(await assent(['restore', 'copy.dump', '--database', forged])).toBe(0);
  await postgres.run("UPDATE assent.record SET record = replace(record, 'granted', 'Granted') WHERE idx = 7", forged);
  expect([await assent(['backup', '--out', 'forged.dump', '--database', forged]), err]).toEqual([1, expect.stringContaining('shop: altered-record')]);
  const empty = await postgres.makeDatabase();
  expect([await assent(['restore', 'forged.dump.new', '--database', empty]), err]).toEqual([1, expect.stringContaining('nothing was restored')]);
  expect(await postgres.run(SCHEMAS, empty)).toEqual([]);

  const whole = readFileSync(path.join(data, 'copy.dump'));
  writeFileSync(path.join(data, 'half.dump'), whole.subarray(0, whole.length * 0.6));
  writeFileSync(path.join(data, 'other.dump'), 'SQLite format 3');
  for (const file of ['half.dump', 'other.dump']) {
    err = '';
    expect([await assent(['restore', file, '--database', empty]), err]).toEqual([1, expect.stringContaining('pg_restore: error: ')]);
    expect(await postgres.run(SCHEMAS, empty)).toEqual([]);
  }
}, 30_000);

test('where an endpoint has begun to use what is being restored, nothing of it is dropped', async () => {
  const used = await postgres.makeDatabase();
  await loadDump(used, path.join(data, 'copy.dump'), process.env);
  await postgres.run("UPDATE assent.log SET state = 'open'", used);
  await expect(dropLoaded(used)).rejects.toThrow('got one; nothing was removed');
  expect(await postgres.run(SCHEMAS, used)).toEqual([{ nspname: 'assent' }]);
});

test('a user who may make no database gets a copy that was read to its end, and hears that it was not recomputed; a password is not in any list of processes', async () => {
  await postgres.run("CREATE ROLE reader LOGIN PASSWORD 'secret-word'");
  await postgres.run(
    'GRANT USAGE ON SCHEMA assent TO reader; GRANT SELECT, INSERT ON ALL TABLES IN SCHEMA assent TO reader; GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA assent TO reader',
    url,
  );
  const own = url.replace('//assent@', '//reader:secret-word@');
  expect([await assent(['backup', '--out', 'read.dump'], { ASSENT_DATABASE: own }), err]).toEqual([
    0,
    expect.stringContaining('read to its end, but not recomputed'),
  ]);
  const { env, ...programs } = await findClientPrograms(own, { PATH: process.env.PATH });
  expect([env.PGPASSWORD, env.PGUSER, JSON.stringify(programs)]).toEqual(['secret-word', 'reader', expect.not.stringContaining('secret')]);
  const other = await postgres.makeDatabase();
  expect(await assent(['restore', 'read.dump', '--database', other])).toBe(0);
});

test('programs that are missing, or older than the server: the package that has them is named', async () => {
  const none = path.join(data, 'none');
  await expect(findClientPrograms(url, { PATH: '' }, none)).rejects.toThrow(/found none; nothing was changed \(hint: apt-get install postgresql-client-\d\d,/);
  const old = path.join(data, 'old');
  mkdirSync(old);
  for (const name of ['pg_dump', 'pg_restore', 'psql']) {
    writeFileSync(path.join(old, name), `#!/bin/sh\necho '${name} (PostgreSQL) 9.6.24'\n`);
    chmodSync(path.join(old, name), 0o755);
  }
  await expect(findClientPrograms(url, { PATH: old }, none)).rejects.toThrow(/or newer, as the server is, found those of 9;/);
});
