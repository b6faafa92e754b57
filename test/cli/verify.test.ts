// assent verify: receipts by file and key, and whole logs from what an endpoint has kept, sound and tampered with.
import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formatVerifierKey, makeRecordId, parseReceipt, readRecord, toDpvReceipt } from '@assent/core/proof';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { World } from '../../packages/cli/src/command.ts';
import { verify } from '../../packages/cli/src/commands/verify.ts';
import { run } from '../../packages/cli/src/run.ts';
import { openAnchorFile } from '../../packages/server/src/anchor/anchor-file.ts';
import { makeMailAnchor } from '../../packages/server/src/anchor/mail-anchor.ts';
import { openKeys } from '../../packages/server/src/log/keys.ts';
import { openLogs } from '../../packages/server/src/log/open-logs.ts';
import { makePublisher } from '../../packages/server/src/log/publisher.ts';
import { DEFAULT_RETENTION } from '../../packages/server/src/rights/due-day.ts';
import { openSqliteStore } from '../../packages/server/src/store/sqlite/sqlite-store.ts';
import { makeTombstone } from '../../packages/server/src/rights/tombstone.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../helpers/endpoint.ts';
import { addition, SUBJECT } from '../helpers/new-record.ts';
import { makeSigner } from '../helpers/note-signer.ts';
import { makeSite } from '../helpers/site.ts';

const COUNT = 300;
let endpoint: Endpoint;
let mine: { secret: string; subject: string };
let key: string;
let out: string;
let err: string;
let lines: string[];
let asked: string[];

const idOf = (n: number) => makeRecordId(NOW / 1000 + n, new Uint8Array(10).fill(n % 256));
const at = (name: string) => path.join(endpoint.data, name);

beforeAll(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  for (let n = 0; n < COUNT; n++) void endpoint.post('/v1/records', makeSubmission(mine.subject, endpoint.version, { id: idOf(n), seq: n }));
  await endpoint.post('/v1/records', makeSubmission((await makeVisitor(2)).subject, endpoint.version));
  await endpoint.settle();
  [key = ''] = ((await (await endpoint.request('/v1/keys')).json()) as { keys: string[] }).keys;
  const answer = await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id: idOf(7) });
  writeFileSync(at('mine.tlog-proof'), await answer.text());
});
afterAll(() => endpoint.close());

/** A copy of the endpoint's data to spoil. */
function copyData(): string {
  const copy = mkdtempSync(at('copy-'));
  for (const name of ['assent.db', 'assent.db-wal', 'anchor.json', 'signing-key.pem']) if (existsSync(at(name))) copyFileSync(at(name), path.join(copy, name));
  return copy;
}

function assent(...args: string[]): Promise<number> {
  [out, err, lines, asked] = ['', '', [], []];
  const world: World = {
    cwd: endpoint.data,
    env: {},
    colour: false,
    out: text => (out += `${text}\n`),
    err: text => (err += `${text}\n`),
    line: text => void lines.push(text),
    stopped: async () => {},
    fetch: url => {
      asked.push(url);
      return url.includes('down') ? Promise.reject(new TypeError('fetch failed')) : endpoint.request(new URL(url).pathname);
    },
  };
  return run({ verify }, ['verify', ...args], '1.2.3', world);
}

test('a receipt is proven with a key, and nobody is asked', async () => {
  expect(await assent('mine.tlog-proof', '--key', key)).toBe(0);
  expect(out).toContain('✔ proven  mine.tlog-proof');
  expect(out).toContain('given at 2026-11-24T09:30:00Z');
  expect(out).toMatch(/log {9}consent\.example\.org\/log\/shop\/1, entry \d+ of \d+/);
  expect(out).toContain('nothing was asked of anyone');
  expect(asked).toEqual([]);
});

test('without a key the endpoint that the receipt names is asked, and the verdict says what that is worth', async () => {
  expect(await assent('mine.tlog-proof')).toBe(0);
  expect(asked).toEqual(['https://consent.example.org/v1/keys']);
  expect(out).toContain('With the key that https://consent.example.org publishes today');
  expect(out).toContain(`--key ${key}`);
  expect(await assent('mine.tlog-proof', '--endpoint', 'http://localhost:4401/')).toBe(0);
  expect(asked).toEqual(['http://localhost:4401/v1/keys']);
});

test('the linked data with the same facts is proven alike, and one changed fact is not', async () => {
  const proof = readFileSync(at('mine.tlog-proof'), 'utf8');
  const linked = JSON.stringify(await toDpvReceipt(readRecord(parseReceipt(proof).record), proof), null, 2);
  writeFileSync(at('mine.json'), linked);
  writeFileSync(at('lie.json'), linked.replace('2026-11-24T09:30:00Z', '2025-11-24T09:30:00Z'));
  writeFileSync(at('keys.txt'), `# of the shop\n\n${key}\n`);
  expect(await assent('mine.json', '--keys', 'keys.txt')).toBe(0);
  expect(await assent('lie.json', '--keys', 'keys.txt')).toBe(1);
  expect(out).toContain('[facts-differ]');
});

test('a changed record is not proven: 1, the reason, and what to do', async () => {
  const text = readFileSync(at('mine.tlog-proof'), 'utf8');
  writeFileSync(
    at('forged.tlog-proof'),
    text.replace(/index (\d+)/, (_, index) => `index ${Number(index) + 1}`),
  );
  expect(await assent('forged.tlog-proof', '--key', key)).toBe(1);
  expect(out).toContain('✖ not proven');
  expect(out).toContain('[not-included]');
  expect(out).toContain('Do not rely on this receipt.');
  expect(await assent('forged.tlog-proof', '--key', key, '--json')).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ ok: false, code: 'not-included', keysFrom: 'pinned' });
});

test.each([
  ['no file', [], 'expected one receipt, or --log, got nothing'],
  ['two files', ['a', 'b'], 'expected one receipt, or --log, got a b'],
  ['a file and --log', ['a', '--log'], 'expected one receipt, or --log, got a with --log'],
  ['no such file', ['nothing.json', '--key', 'x'], 'expected a receipt at nothing.json, got ENOENT'],
  ['no key', ['mine.tlog-proof', '--key', 'x'], '--key: expected a verifier key'],
  ['no such key file', ['mine.tlog-proof', '--keys', 'nothing'], '--keys: expected a file with one key a line at nothing, got ENOENT'],
  ['no endpoint', ['mine.tlog-proof', '--endpoint', 'https://down.example'], '(hint: --key KEY checks without any network'],
  ['no receipt', ['assent.db'], 'expected a receipt, got something else'],
  ['no data for a receipt', ['mine.tlog-proof', '--endpoint', 'https://x.example', '--data', 'nothing'], 'got no assent.db'],
  ['no data', ['--log', '--data', 'nothing'], 'got no assent.db'],
  ['no such anchor for a log', ['--log', '--data', '.', '--anchor', 'nothing'], '--anchor: expected the file with the last signed heads at nothing, got none'],
  ['no such receipt for a log', ['--log', '--data', '.', '--receipt', 'nothing'], '--receipt: expected a receipt at nothing, got ENOENT'],
  ['no receipt for a log', ['--log', '--data', '.', '--receipt', 'signing-key.pem'], '--receipt: expected a receipt at signing-key.pem, got something else'],
  ['no such head', ['--log', '--data', '.', '--head', 'nothing'], '--head: expected a signed checkpoint at nothing, got ENOENT'],
  ['no key for a log', ['--log', '--data', '.', '--key', 'x'], '--key: expected a verifier key'],
])('wrong usage (%s): 2, and what to do', async (_, args, message) => {
  expect(await assent(...args)).toBe(2);
  expect(err).toContain(message);
  expect(out).toBe('');
});

test('a sound log: 0, what was read, and how far a signed head vouches for it; the endpoint runs on meanwhile', async () => {
  expect(await assent('--log', '--data', '.')).toBe(0);
  expect(out).toContain('✔ everything fits  shop');
  expect(out).toContain(`${COUNT + 1} records, 0 erased`);
  expect(out).toMatch(/\d+ signed heads? fits?, up to entry 30\d/);
  expect(lines.at(-2)).toMatch(/^shop █{30} 100 % {2}30\d of 30\d$/);
  expect(lines.at(-1)).toBe('');
  expect(await assent('--log', '--data', '.', '--json', '--receipt', 'mine.tlog-proof')).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true, sites: [{ site: 'shop', findings: [], more: 0 }] });
});

test('keys that an auditor brings in a file count for a whole log too: no other key’s head is believed', async () => {
  const other = await makeSigner('consent.example.org/log/shop/1', 9);
  writeFileSync(at('own.txt'), `${key}\n`);
  writeFileSync(at('other.txt'), `${formatVerifierKey(other.key)}\n`);
  expect([await assent('--log', '--data', '.', '--keys', 'own.txt'), out]).toEqual([0, expect.stringContaining('everything fits')]);
  expect([await assent('--log', '--data', '.', '--keys', 'other.txt'), out]).toEqual([1, expect.stringContaining('  bad-checkpoint  ')]);
});

test('an erasure is no finding; what is left proves it', async () => {
  const tombstone = makeTombstone({ site: 'shop', on: '2026-11-25', reason: 'request' });
  const data = copyData();
  const store = openSqliteStore(path.join(data, 'assent.db'));
  expect(await store.erase({ site: 'shop', of: { subject: mine.subject }, on: '2026-11-25', limit: 1000, tombstone })).toBe(COUNT);
  await store.close();
  expect(await assent('--log', '--data', data)).toBe(0);
  expect(out).toContain(`1 records, ${COUNT} erased`);
  expect(await assent('mine.tlog-proof', '--key', key, '--data', data)).toBe(0); // the receipt holds still, and says so
  expect(out).toContain('erased      on 2026-11-25 (request): the endpoint no longer has the record, its leaf is still in the log');
  expect(await assent('mine.tlog-proof', '--key', key, '--data', '.', '--json')).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true, erased: null });
});

/** What somebody with the database file does to it, and what is said of it. */
const TAMPERING: readonly (readonly [what: string, code: string, sql: string])[] = [
  ['a record changed', 'altered-record', `UPDATE record SET record = replace(record, 'granted', 'refused') WHERE idx = 50`],
  ['a record given to another subject', 'altered-record', `UPDATE record SET subject = zeroblob(22) WHERE idx = 50`],
  [
    'a character put into the first record',
    'altered-record',
    `UPDATE record SET record = replace(record, '}', ' }') WHERE idx = (SELECT min(idx) FROM record)`,
  ],
  ['a byte of the last salt of a bundle changed', 'altered-record', `UPDATE record SET salt = CAST(substr(salt, 1, 15) || x'ff' AS BLOB) WHERE idx = 255`],
  [
    'a byte of the first subject of a bundle changed',
    'altered-record',
    `UPDATE record SET subject = CAST(x'ff' || substr(subject, 2) AS BLOB) WHERE idx = 256`,
  ],
  ['a record deleted', 'deleted-record', `DELETE FROM record WHERE idx = 50`],
  ['a record moved beyond the end', 'inserted-record', `UPDATE record SET place = place + 4950 WHERE idx = 50`],
  ['a record moved to a log that is none', 'inserted-record', `UPDATE record SET place = place + (8 << 32) WHERE idx = 50`],
  [
    'two records swapped',
    'reordered-record',
    `UPDATE record SET place = -place WHERE idx IN (50, 60); UPDATE record SET place = -place + iif(-place & 255 = 50, 10, -10) WHERE place < 0`,
  ],
  [
    'entries changed',
    'altered-entry',
    `UPDATE part SET entries = CAST(substr(entries, 1, 40) || x'00' || substr(entries, 42) AS BLOB) WHERE length(entries) > 100`,
  ],
  ['entries deleted', 'deleted-entry', `DELETE FROM part WHERE place & 255 = 0 AND place & 256 > 0`],
  ['entries cut into', 'deleted-entry', `UPDATE part SET entries = substr(entries, 1, 100) WHERE length(entries) > 100`],
  ['a hash of the tree changed', 'altered-entry', `UPDATE tile SET hashes = zeroblob(32)`],
  ['the frontier changed', 'altered-entry', `UPDATE log SET frontier = zeroblob(length(frontier))`],
  ['a signed head changed', 'bad-checkpoint', `UPDATE log SET checkpoint = replace(checkpoint, 'shop/1', 'shop/2')`],
  ['a statement changed', 'altered-statement', `UPDATE statement SET body = body || ' ' WHERE idx = 0`],
  ['a statement deleted', 'deleted-statement', `DELETE FROM statement WHERE idx = 0`],
  ['a counter raised', 'tally', `UPDATE tally SET n = n + 1 WHERE counter = 'accept-all'`],
  ['a counter deleted', 'tally', `DELETE FROM tally WHERE counter LIKE 'granted:%'`],
];

test.each(TAMPERING)('%s: 1, and it says %s', async (_, code, sql) => {
  const data = copyData();
  const database = new DatabaseSync(path.join(data, 'assent.db'));
  database.exec(sql);
  database.close();
  expect(await assent('--log', '--data', data)).toBe(1);
  expect(out).toMatch(/✖ \d+ findings {2}shop/);
  expect(out).toContain(`  ${code}  `);
});

describe('an owner who rewrites everything and signs again', () => {
  let forged: string;
  let head: string;
  beforeAll(async () => {
    forged = mkdtempSync(at('forged-'));
    copyFileSync(at('signing-key.pem'), path.join(forged, 'signing-key.pem'));
    const [store, keys, anchor] = [
      openSqliteStore(path.join(forged, 'assent.db')),
      openKeys(forged, () => NOW),
      openAnchorFile(path.join(forged, 'anchor.json')),
    ];
    await openLogs([makeSite()], { store, keys, anchor, now: NOW, newEpoch: false, retention: DEFAULT_RETENTION, prune: false });
    await store.append(
      Array.from({ length: COUNT + 2 }, (_, n) => ({
        ...addition({ id: idOf(n), record: JSON.stringify({ event: 'given', id: idOf(n), subject: SUBJECT }) }),
        cells: [],
      })),
    );
    const publisher = makePublisher({ store, keys, anchor, onFailure: () => {}, now: () => NOW });
    publisher.touch('shop');
    await publisher.settle();
    await store.close();
    head = (await endpoint.store.logs('shop'))[0]?.checkpoint ?? '';
  });

  const mailOf = async (): Promise<string> => {
    const program = at('sendmail');
    writeFileSync(program, `#!/bin/sh\ncat > ${at('mail.eml')}\n`, { mode: 0o755 });
    const mail = makeMailAnchor({ command: [program], to: 'dpo@example.org' });
    await mail.confirm({ origin: head.split('\n')[0] ?? '', size: COUNT + 3, checkpoint: head, before: 0, prove: async () => [] });
    return readFileSync(at('mail.eml'), 'utf8');
  };
  const inBase64 = (mail: string) =>
    mail.replace('8bit', 'base64').replace(/\n\n[^]*/, body => `\n\n${Buffer.from(body.slice(2)).toString('base64').replaceAll(/.{76}/g, '$&\n')}\n`);
  const inPrintable = (mail: string) =>
    mail.replace('8bit', 'quoted-printable').replace(
      /\n\n[^]*/,
      body =>
        `\n\n${body
          .slice(2)
          .replaceAll('=', '=3D')
          .replaceAll('\u2014', '=E2=80=94')
          .replaceAll(/[^\n]{70}(?=[^\n=]{3})(?<!=.?)/g, '$&=\n')}`,
    );

  test('is believed by nobody who has kept anything: a mail, however it was encoded on its way, a checkpoint, a receipt, the anchor file', async () => {
    expect(await assent('--log', '--data', forged)).toBe(0); // by itself it fits
    const mail = await mailOf();
    const kept = {
      'mail.eml': mail,
      'windows.eml': mail.replaceAll('\n', '\r\n'),
      'base64.eml': inBase64(mail),
      'printable.eml': inPrintable(mail),
      'head.txt': head,
    };
    for (const [name, text] of Object.entries(kept)) {
      writeFileSync(at(name), text);
      expect([name, await assent('--log', '--data', forged, '--head', name), out]).toEqual([name, 1, expect.stringContaining('  rewritten  ')]);
      expect([name, await assent('--log', '--data', '.', '--head', name)]).toEqual([name, 0]);
    }
    expect([await assent('--log', '--data', forged, '--receipt', 'mine.tlog-proof'), out]).toEqual([1, expect.stringContaining('  rewritten  ')]);
    expect([await assent('--log', '--data', forged, '--anchor', 'anchor.json'), out]).toEqual([1, expect.stringContaining('  rewritten  ')]);
  });

  test('or takes the whole log away: a head of a log that is not there says so', async () => {
    const empty = mkdtempSync(at('empty-'));
    copyFileSync(at('signing-key.pem'), path.join(empty, 'signing-key.pem'));
    await openSqliteStore(path.join(empty, 'assent.db')).close();
    writeFileSync(at('head.txt'), head);
    expect(await assent('--log', '--data', empty)).toBe(0);
    expect(await assent('--log', '--data', empty, '--head', 'head.txt', '--json')).toBe(1);
    expect([JSON.parse(out), err]).toEqual([{ ok: false, sites: [], lost: ['consent.example.org/log/shop/1'] }, expect.stringContaining('it was taken away')]);
  });

  test('a file without a checkpoint is wrong usage', async () => {
    writeFileSync(at('none.txt'), 'Dear all,\n\nno checkpoint here.\n');
    expect([await assent('--log', '--data', '.', '--head', 'none.txt'), err]).toEqual([
      2,
      expect.stringContaining('expected a signed checkpoint in none.txt, got none'),
    ]);
  });
});
