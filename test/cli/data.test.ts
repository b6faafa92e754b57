// Commands beside a running endpoint: keys, backup, restore, export, dispute, and what is served against what the log says.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { rootCertificates } from 'node:tls';
import {
  decodeEntries,
  digest,
  digestNow,
  entryOf,
  formatVerifierKey,
  leafHash,
  parseCheckpoint,
  proveInclusion,
  readTiles,
  splitNote,
  tilePath,
  verifyInclusion,
} from '@assent/core/proof';
import type { Captures } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { backup } from '../../packages/cli/src/commands/backup.ts';
import { dispute } from '../../packages/cli/src/commands/dispute.ts';
import { exportArchive } from '../../packages/cli/src/commands/export.ts';
import { keys } from '../../packages/cli/src/commands/keys.ts';
import { restore } from '../../packages/cli/src/commands/restore.ts';
import { token } from '../../packages/cli/src/commands/token.ts';
import { verify } from '../../packages/cli/src/commands/verify.ts';
import { readLogOptions } from '../../packages/cli/src/read-log-options.ts';
import { run } from '../../packages/cli/src/run.ts';
import { hashNow } from '../../packages/server/src/log/hash-now.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../helpers/endpoint.ts';
import { makeSigner } from '../helpers/note-signer.ts';
import { makePng } from '../helpers/png.ts';
import { serveInChild } from '../helpers/serve.ts';

/** A root that nobody uses. */
const ROOT = rootCertificates[0] as string;

let endpoint: Endpoint;
let subject: string;
let out: string;
let err: string;
beforeEach(async () => {
  endpoint = await makeEndpoint();
  ({ subject } = await makeVisitor());
  await keep(0, 300);
});
afterEach(() => endpoint.close());

async function keep(from: number, count: number): Promise<void> {
  const ids = Array.from({ length: count }, (_, i) => makeRecordId(NOW / 1000 + from + i, new Uint8Array(10)));
  await Promise.all(ids.map(id => endpoint.post('/v1/records', makeSubmission(subject, endpoint.version, { id }))));
  await endpoint.settle();
}

function assent(...args: string[]): Promise<number> {
  [out, err] = ['', ''];
  const world: World = {
    cwd: endpoint.data,
    env: {},
    colour: false,
    out: text => (out += `${text}\n`),
    err: text => (err += `${text}\n`),
    stopped: async () => {},
    fetch: url => endpoint.request(new URL(url).pathname),
  };
  return run(
    { keys, backup, restore, export: exportArchive, dispute, token, verify },
    [...args, ...(args.includes('--data') ? [] : ['--data', '.'])],
    '1.2.3',
    world,
  );
}

const at = (...parts: string[]) => path.join(endpoint.data, ...parts);

test('keys lists what /v1/keys publishes; rotate adds a key, which signs after the next start', async () => {
  expect(await assent('keys')).toBe(0);
  const { keys: published } = (await (await endpoint.request('/v1/keys')).json()) as { keys: string[] };
  expect(out.trim().split('\n')).toEqual(published);
  expect(await assent('keys', 'rotate', '--overlap', 'P30D')).toBe(0);
  const [first, second, ...more] = out.trim().split('\n');
  expect([first === published[0], second, more]).toEqual([false, published[0], []]);
  expect(err).toContain('rotated; restart assent serve');
  for (const file of readdirSync(endpoint.data).filter(name => /key/.test(name))) expect(statSync(at(file)).mode & 0o777, file).toBe(0o600);
  expect([await assent('keys', 'turn'), await assent('keys', 'rotate', '--overlap', 'soon')]).toEqual([2, 2]);
});

test('a backup of a live store is whole, has no key in it, and restores into a new epoch that names the old one', async () => {
  expect(await assent('backup', '--out', 'copy.db')).toBe(0);
  expect(err).toBe('copy.db: 300 records, everything fits\n');
  expect(statSync(at('copy.db')).mode & 0o777).toBe(0o600);
  expect(readFileSync(at('copy.db')).includes(readFileSync(at('signing-key.pem'), 'utf8').split('\n')[1] as string)).toBe(false);
  expect([await assent('backup', '--out', 'copy.db'), err.includes('expected copy.db to be a new file')]).toEqual([2, true]);
  await keep(300, 5);

  expect(await assent('restore', 'copy.db', '--data', 'new')).toBe(0);
  for (const file of ['signing-key.pem', 'anchor.json']) cpSync(at(file), at('new', file));
  const serving = await serveInChild(at('new'));
  await serving.stop('SIGTERM');
  const restored = openSqliteStore(at('new', 'assent.db'));
  const logs = await restored.logs('shop');
  expect(logs.map(({ epoch, state, frontier }) => [epoch, state, frontier.size])).toEqual([
    [1, 'frozen', 302],
    [2, 'open', 2],
  ]);
  const [first] = await restored.statements('shop', 2, 0, 1);
  expect(JSON.parse(first?.body ?? '')).toMatchObject({ previous: { size: 302 }, published: expect.stringContaining('/log/shop/1\n307\n') });
  await restored.close();
});

test('a backup that was changed is not restored, and a store in place is not overwritten', async () => {
  expect(await assent('backup', '--out', 'copy.db')).toBe(0);
  const copy = new DatabaseSync(at('copy.db'));
  copy.exec("UPDATE record SET record = replace(record, 'granted', 'denied') WHERE idx = 7");
  copy.close();
  expect(await assent('restore', 'copy.db', '--data', 'new')).toBe(1);
  expect(err).toContain('shop: altered-record');
  expect(err).toContain('nothing was restored');
  expect(readdirSync(at('new'))).toEqual([]);
  expect([await assent('restore', 'copy.db'), err.includes('expected no store in')]).toEqual([2, true]);
  expect(await assent('restore', 'nothing.db', '--data', 'new')).toBe(2);
});

test('a store that an older Assent serves is not touched by a command beside it; a copy of it comes forward', async () => {
  const schema = (file: string) => {
    const database = new DatabaseSync(file);
    const { user_version: version } = database.prepare('PRAGMA user_version').get() as { user_version: number };
    database.close();
    return version;
  };
  const published = (await (await endpoint.request('/v1/keys')).json()) as { keys: string[] };
  mkdirSync(at('old'));
  cpSync(path.resolve(import.meta.dirname, '../vectors/store/schema-1.db'), at('old', 'assent.db'));
  const about = ['--data', 'old'];
  for (const args of [
    ['backup', '--out', 'copy.db'],
    ['export', '--out', 'archive'],
    ['token'],
    ['verify', '--log', '--key', published.keys[0] ?? ''],
    ['dispute', '--site', 'shop', '--subject', subject],
  ]) {
    expect([args[0], await assent(...args, ...about), err]).toEqual([
      args[0],
      1,
      expect.stringMatching(/schema \d+, got 1: an older Assent serves it; nothing was changed/),
    ]);
    expect(schema(at('old', 'assent.db'))).toBe(1);
  }
  expect([await assent('restore', 'old/assent.db', '--data', 'forward'), schema(at('old', 'assent.db')), err]).toEqual([
    0,
    1,
    expect.stringMatching(/^restored/),
  ]);
  expect(schema(at('forward', 'assent.db'))).toBe(schema(at('assent.db')));
});

test('a store that is not whole is copied, and said not to be', async () => {
  const other = new DatabaseSync(at('assent.db'));
  other.exec('DELETE FROM record WHERE idx = 9');
  other.close();
  expect(await assent('backup', '--out', 'copy.db')).toBe(1);
  expect(err).toContain('shop: deleted-record');
  expect([existsSync(at('copy.db')), existsSync(at('copy.db.new'))]).toEqual([false, true]);
});

test('P9 two exports are equal byte for byte, their sums hold, and a reader of tiles rebuilds the tree from them', async () => {
  expect([await assent('export', '--out', 'one'), await assent('export', '--out', 'two')]).toEqual([0, 0]);
  execFileSync('diff', ['-r', at('one'), at('two')]);
  execFileSync('sha256sum', ['--check', '--strict', '--quiet', 'SHA256SUMS'], { cwd: at('one') });
  const read = (name: string) => new Uint8Array(readFileSync(at('one/shop/log/1', name)));
  const { size, root } = parseCheckpoint(splitNote(String(Buffer.from(read('checkpoint')))).text);
  const entries = [
    { n: 0, width: 256 },
    { n: 1, width: size - 256 },
  ].flatMap(tile => decodeEntries(read(tilePath({ level: 'entries', ...tile }))));
  expect(entries.length).toBe(302);
  const leaf = digestNow(leafHash(entries[300] as Uint8Array), hashNow);
  const proof = await proveInclusion(
    300,
    size,
    readTiles(size, tile => read(tilePath(tile))),
  );
  expect(await digest(verifyInclusion({ leaf, index: 300, size, root, path: proof }))).toBe(true);
  const records = readFileSync(at('one/shop/log/1/records.jsonl'), 'utf8').trim().split('\n');
  expect(records.length).toBe(300);
  expect(JSON.parse(records[0] ?? '')).toMatchObject({ index: 2, due: expect.any(Number), salt: expect.any(String) });
  expect(await assent('export', '--out', 'one')).toBe(2);
});

test('an export without records names no visitor', async () => {
  expect(await assent('export', '--out', 'bare', '--without-records')).toBe(0);
  const files = readdirSync(at('bare'), { recursive: true, withFileTypes: true }).filter(file => file.isFile());
  const all = Buffer.concat(files.map(file => readFileSync(path.join(file.parentPath, file.name))));
  expect([all.includes(subject), files.some(({ name }) => name === 'records.jsonl'), files.some(({ name }) => name === '000')]).toEqual([false, false, true]);
});

test('what the command line does is in the audit log before it is done, and names no visitor', async () => {
  await assent('keys', 'rotate');
  await assent('backup', '--out', 'copy.db');
  await assent('export', '--out', 'archive', '--without-records');
  await assent('dispute', '--site', 'shop', '--subject', subject);
  await assent('dispute', '--site', 'shop', '--subject', subject, '--end');
  const acts = await endpoint.store.acts({ limit: 9 });
  expect(acts.map(({ account, act, site, detail }) => [account, act, site, detail])).toEqual([
    [null, 'released', 'shop', {}],
    [null, 'restricted', 'shop', {}],
    [null, 'exported', null, { as: 'archive', records: 'without' }],
    [null, 'backed-up', null, {}],
    [null, 'keys-rotated', null, {}],
  ]);
  expect(JSON.stringify(acts)).not.toContain(subject);
});

test('a dispute restricts a visitor’s records until it ends', async () => {
  expect(await assent('dispute', '--site', 'shop', '--subject', subject)).toBe(0);
  expect(await endpoint.store.restrictedSince('shop', subject)).not.toBeNull();
  expect(await assent('dispute', '--site', 'shop', '--subject', subject, '--end')).toBe(0);
  expect(await endpoint.store.restrictedSince('shop', subject)).toBeNull();
  expect(await assent('dispute', '--site', 'shop', '--subject', `${'B'.repeat(29)}A`)).toBe(1);
  expect(await assent('dispute', '--site', 'shop', '--subject', 'short')).toBe(2);
});

test('verify --served: the same, one changed byte, a file that is gone, a site without evidence', async () => {
  const served = ['verify', '--served', 'https://consent.example.org/shop'] as const;
  expect(await assent(...served)).toBe(0);
  expect(err).toMatch(/^all \d+ files are what the log says, version [0-9a-f]{64}\n$/);
  const { request } = endpoint;
  const change = (answer: (where: string) => Response | null) => {
    endpoint = { ...endpoint, request: async (where, ...rest) => answer(where) ?? request(where, ...rest) };
  };
  const script = await (await request('/shop/assent.js')).text();
  change(where => (where === '/shop/assent.js' ? new Response(script.replace('window', 'Window')) : null));
  expect(await assent(...served, '--json')).toBe(1);
  const { ok, files } = JSON.parse(out) as { ok: boolean; files: { name: string; expected: string; got: string }[] };
  expect([ok, files.filter(({ expected, got }) => expected !== got).map(({ name }) => name)]).toEqual([false, ['assent.js']]);
  change(where => (where === '/shop/assent.js' ? new Response(null, { status: 404 }) : null));
  expect([await assent(...served), out.includes('different  assent.js: expected sha256')]).toEqual([1, true]);
  expect(await assent('verify', '--served', 'https://consent.example.org/club')).toBe(2);
  endpoint = { ...endpoint, request };
});

test('verify --served: what is served fits a statement that was changed to fit it, and the log does not', async () => {
  const published = ((await (await endpoint.request('/v1/keys')).json()) as { keys: string[] }).keys[0] ?? '';
  const served = ['verify', '--served', 'https://consent.example.org/shop', '--json'] as const;
  const fault = async (...more: string[]) => [await assent(...served, ...more), (JSON.parse(out) as { fault: string | null }).fault];
  expect(await fault('--key', published)).toEqual([0, null]);
  const other = formatVerifierKey((await makeSigner('consent.example.org/log/shop/1', 9)).key);
  expect(await fault('--key', other)).toEqual([1, 'bad-checkpoint']);

  const said = (await endpoint.store.statements('shop', 1, 0, 9, 'evidence'))[0] ?? expect.fail('expected evidence');
  const body = said.body.replace(/("assent.js":")./, '$1x');
  const database = new DatabaseSync(at('assent.db'));
  database.prepare('UPDATE statement SET body = ? WHERE idx = ?').run(body, said.index);
  expect(await fault()).toEqual([1, 'altered-statement']);
  expect(err).toContain('files prove nothing against it (hint: assent verify --log)');
  // its leaf too: then it is the tree that was signed which it does not fit
  const part = database.prepare('SELECT entries FROM part WHERE place = (1 << 32) + ?').get(said.index)?.entries as Uint8Array;
  const place = Buffer.from(part).indexOf(Buffer.from(digestNow(entryOf('evidence', said.body), hashNow)));
  part.set(digestNow(entryOf('evidence', body), hashNow), place);
  database.prepare('UPDATE part SET entries = ? WHERE place = (1 << 32) + ?').run(part, said.index);
  expect(await fault()).toEqual([1, 'rewritten']);
  database.exec("UPDATE log SET checkpoint = ''");
  expect(await fault()).toEqual([1, 'pending']);
  database.close();
});

test('what serve is told about the log: anchors, retention with its reason, and what is wrong with them', async () => {
  const world = { cwd: endpoint.data };
  expect(await readLogOptions({}, world)).toMatchObject({ newEpoch: false, publicLog: false, prune: false, anchors: [] });
  mkdirSync(at('ca'));
  writeFileSync(at('ca/root.pem'), ROOT);
  writeFileSync(at('ca/key.pem'), '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----\n');
  writeFileSync(at('ca/cut.pem'), '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n');
  const key = (await (await endpoint.request('/v1/keys')).json()) as { keys: string[] };
  const told = await readLogOptions(
    {
      anchor: 'elsewhere/anchor.json',
      retention: 'P2Y',
      'retention-reason': 'claims',
      witness: [`${key.keys[0]} https://w.example.org`],
      timestamp: 'https://tsa.example.org/',
      'timestamp-ca': 'ca/root.pem',
      mail: 'dpo@example.org',
      'mail-with': 'msmtp -t',
    },
    world,
  );
  expect(told).toMatchObject({ anchor: at('elsewhere/anchor.json'), retention: { tail: 'P2Y', reason: 'claims' } });
  expect(told.anchors?.map(({ name }) => name)).toEqual(['witness:consent.example.org/log/shop/1', 'rfc3161:tsa.example.org', 'mail:dpo@example.org']);
  await expect(readLogOptions({ retention: 'P2Y' }, world)).rejects.toThrow('--retention-reason: expected why');
  await expect(readLogOptions({ retention: 'P6Y', 'retention-reason': 'claims' }, world)).rejects.toThrow('--retention: expected a duration of at most P1825D');
  await expect(readLogOptions({ timestamp: 'https://tsa.example.org/' }, world)).rejects.toThrow('--timestamp-ca: expected a PEM file');
  await expect(readLogOptions({ timestamp: 'https://tsa.example.org/', 'timestamp-ca': 'none.pem' }, world)).rejects.toThrow(
    '--timestamp-ca: expected a PEM file at none.pem, got ENOENT',
  );
  const by = (file: string) => readLogOptions({ timestamp: 'https://tsa.example.org/', 'timestamp-ca': file }, world);
  await expect(by('ca/key.pem')).rejects.toThrow('--timestamp-ca: expected certificates as PEM, got none (ca/key.pem)');
  await expect(by('ca/cut.pem')).rejects.toThrow('--timestamp-ca: expected certificates as PEM, got something else in block 1 (ca/cut.pem)');
  await expect(readLogOptions({ witness: ['key'] }, world)).rejects.toThrow('--witness: expected "KEY URL"');
  await expect(readLogOptions({ witness: ['key https://w.example.org'] }, world)).rejects.toThrow('--witness: expected a verifier key');
});

test('FR-63 pictures of the notice are in a backup and in an archive, and a picture that was exchanged is found by verify and not restored', async () => {
  const png = makePng(40, 30);
  const picture = createHash('sha256').update(png).digest('hex');
  const authorization = `Bearer ${await endpoint.tokenOf('capturer')}`;
  const { version, notices } = (await (await endpoint.request('/v1/captures?site=shop', { headers: { authorization } })).json()) as Captures;
  const facts = { locale: 'fr', layer: 'notice', screen: '1', device: 'mobile', theme: 'both', source: 'page' };
  const query = new URLSearchParams({ site: 'shop', version: version.site, sdk: version.sdk, notice: notices.fr ?? '', picture, ...facts });
  const headers = { authorization, 'content-type': 'image/png' };
  expect((await endpoint.request(`/v1/captures?${query}`, { method: 'POST', body: Uint8Array.from(png), headers })).status).toBe(201);
  await endpoint.settle();

  expect([await assent('verify', '--log'), out]).toEqual([
    0,
    expect.stringMatching(/counters held against their records, \d+ documents of evidence against their names/),
  ]);
  expect([await assent('export', '--out', 'one', '--without-records'), await assent('backup', '--out', 'copy.db')]).toEqual([0, 0]);
  expect(readFileSync(at('one/shop/evidence', picture)).equals(png)).toBe(true);
  expect(readFileSync(at('one/shop/log/1/statements.jsonl'), 'utf8')).toContain(picture);

  const copy = new DatabaseSync(at('copy.db'));
  copy.prepare('UPDATE evidence SET body = ? WHERE hash = ?').run(makePng(40, 30, 1), Buffer.from(picture, 'hex'));
  copy.close();
  expect([await assent('restore', 'copy.db', '--data', 'new'), err]).toEqual([1, expect.stringContaining('shop: altered-evidence')]);
});
