// The commands on a PostgreSQL database: what they say of an endpoint's store there, and what they refuse.
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { siteVersion } from '@assent/core/proof';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { exportArchive } from '../../packages/cli/src/commands/export.ts';
import { keys } from '../../packages/cli/src/commands/keys.ts';
import { token } from '../../packages/cli/src/commands/token.ts';
import { verify } from '../../packages/cli/src/commands/verify.ts';
import { run } from '../../packages/cli/src/run.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { id } from '../helpers/new-record.ts';
import { type Postgres, startPostgres } from '../helpers/postgres.ts';
import { eventually } from '../helpers/eventually.ts';
import { sendRecord } from '../helpers/send-record.ts';
import { serveInChild } from '../helpers/serve.ts';
import { makeSite } from '../helpers/site.ts';

const COMMANDS = { verify, export: exportArchive, keys, token };

let postgres: Postgres;
let url: string;
let data: string;
let out: string;
let err: string;
beforeAll(async () => {
  postgres = await startPostgres();
  url = await postgres.makeDatabase();
  data = mkdtempSync(path.join(tmpdir(), 'assent-database-'));
  const serving = await serveInChild(data, url);
  const { subject } = await makeVisitor();
  const answer = await sendRecord(serving.url, makeSubmission(subject, (await siteVersion(makeSite())).hash, { id: id(1) }));
  expect(answer.status).toBe(204);
  // what a process leaves in the intake is durable, but another one's to move
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
  run(COMMANDS, args, '0', {
    cwd: data,
    env,
    colour: false,
    out: (text: string) => (out += `${text}\n`),
    err: (text: string) => (err += `${text}\n`),
    stopped: async () => {},
    fetch: () => Promise.reject(new Error('nothing is asked of anyone')),
  });

test('verify --log finds the log in the database whole, with the address on the line or in the environment; one changed byte is named', async () => {
  expect(await assent(['verify', '--log', '--data', '.', '--database', url])).toBe(0);
  expect(out).toContain('everything fits');
  expect(out).toContain('1 records');
  await postgres.run("UPDATE assent.record SET record = replace(record, 'granted', 'Granted')", url);
  expect(await assent(['verify', '--log', '--data', '.', '--json'], { ASSENT_DATABASE: url })).toBe(1);
  expect(out).toMatch(/"ok": false/);
  await postgres.run("UPDATE assent.record SET record = replace(record, 'Granted', 'granted')", url);
});

test('export, keys and token work on it, and the data directory holds no store', async () => {
  expect(await assent(['export', '--out', 'archive', '--data', '.', '--database', url])).toBe(0);
  expect(readdirSync(path.join(data, 'archive'))).toContain('SHA256SUMS');
  expect(await assent(['keys', '--data', '.', '--database', url])).toBe(0);
  expect(out).toMatch(/log\/shop\/1\+/);
  expect(await assent(['token', '--data', '.', '--database', url])).toBe(0);
  expect(out).toMatch(/assent_[\w-]{43}/);
  expect(readdirSync(data)).not.toContain('assent.db');
});

test('an address of another kind is wrong usage, and never shown', async () => {
  expect(await assent(['verify', '--log', '--database', 'mysql://root:secret@host/db'])).toBe(2);
  expect(err).toContain('--database: expected an address such as postgres://user@host/assent');
  expect(err).not.toContain('secret');
});

test('in a database in which no endpoint has kept anything, a command makes nothing', async () => {
  const empty = await postgres.makeDatabase();
  expect([await assent(['token', '--data', '.', '--database', empty]), out, err]).toEqual([
    1,
    '',
    expect.stringContaining('no endpoint has kept anything there'),
  ]);
  expect(err).not.toContain(empty);
  expect(await postgres.run("SELECT count(*)::int AS n FROM information_schema.schemata WHERE schema_name = 'assent'", empty)).toEqual([{ n: 0 }]);
});

test('a database that is not there: one line that says so, without the password', async () => {
  expect(await assent(['token', '--data', '.', '--database', 'postgres://me:secret@127.0.0.1:1/none'])).toBe(1);
  expect(err).toContain('ECONNREFUSED');
  expect(err).not.toContain('secret');
});
