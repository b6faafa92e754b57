// Anchors outside: a time-stamp authority, a witness and a mailbox, each run for real on this machine.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openNote, parseReceipt, verifyReceipt, signNote } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openAnchorFile } from '../../../packages/server/src/anchor/anchor-file.ts';
import type { Anchor } from '../../../packages/server/src/anchor/anchor.ts';
import { makeAnchorJob } from '../../../packages/server/src/anchor/anchor-job.ts';
import { makeMailAnchor } from '../../../packages/server/src/anchor/mail-anchor.ts';
import { makeTimestampAnchor } from '../../../packages/server/src/anchor/timestamp-anchor.ts';
import { verifyTimestamp } from '../../../packages/server/src/anchor/timestamp/verify-timestamp.ts';
import { makeWitnessAnchor } from '../../../packages/server/src/anchor/witness-anchor.ts';
import { openLogs } from '../../../packages/server/src/log/open-logs.ts';
import { makePublisher } from '../../../packages/server/src/log/publisher.ts';
import { DEFAULT_RETENTION } from '../../../packages/server/src/rights/due-day.ts';
import { openMemoryStore } from '../../../packages/server/src/store/memory/memory-store.ts';
import { openKeys } from '../../../packages/server/src/log/keys.ts';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { addition, id } from '../../helpers/new-record.ts';
import { makeSite } from '../../helpers/site.ts';
import { listen } from '../../helpers/listen.ts';
import { makeSigner } from '../../helpers/note-signer.ts';
import { startTimestampAuthority } from '../../helpers/timestamp-authority.ts';
import { startWitness } from '../../helpers/witness.ts';

const DAY = 86_400_000;
const ORIGIN = 'consent.example.org/log/shop/1';

let endpoint: Endpoint;
let directory: string;
let time: number;
const closing: (() => Promise<void>)[] = [];
beforeEach(async () => {
  endpoint = await makeEndpoint();
  directory = mkdtempSync(path.join(tmpdir(), 'assent-anchors-'));
  time = NOW;
  await endpoint.settle();
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
  await endpoint.close();
  rmSync(directory, { recursive: true });
});

const failures: string[] = [];
beforeEach(() => void failures.splice(0));
const job = (...anchors: Anchor[]) =>
  makeAnchorJob({ store: endpoint.store, sites: ['shop'], anchors, now: () => time, onFailure: error => failures.push(String(error)) });

async function grow(seed: number): Promise<void> {
  const { subject } = await makeVisitor(seed);
  await endpoint.post('/v1/records', makeSubmission(subject, endpoint.version));
  await endpoint.settle();
}

test.for(['ec', 'rsa'] as const)('RFC 3161: OpenSSL stamps a checkpoint, and the token that is kept verifies against its root (%s)', async key => {
  const authority = await startTimestampAuthority(key);
  closing.push(authority.close);
  await job(makeTimestampAnchor({ url: authority.url, trusted: authority.root })).run();
  expect(failures).toEqual([]);
  const [kept] = await endpoint.store.anchored('shop');
  if (!kept) throw new Error('expected a token');
  expect([kept.anchor, kept.size, kept.at]).toEqual([`rfc3161:${new URL(authority.url).host}`, 2, NOW]);
  expect(Math.abs((await verifyTimestamp(kept.token, kept.checkpoint, { trusted: authority.root })).getTime() - Date.now())).toBeLessThan(600_000);

  const broken = (at: number) => kept.token.map((byte, i) => (i === at ? byte ^ 1 : byte));
  await expect(verifyTimestamp(kept.token, `${kept.checkpoint} `, { trusted: authority.root })).rejects.toThrow('expected a time stamp over this checkpoint');
  await expect(verifyTimestamp(kept.token, kept.checkpoint, { trusted: authority.otherRoot })).rejects.toThrow('by a trusted authority');
  await expect(verifyTimestamp(kept.token, kept.checkpoint, { trusted: authority.root, nonce: new Uint8Array(16) })).rejects.toThrow('expected the nonce');
  await expect(verifyTimestamp(broken(kept.token.length - 1), kept.checkpoint, { trusted: authority.root })).rejects.toThrow();

  // yesterday's answer to today's question
  authority.answer(kept.token);
  await grow(1);
  time += DAY;
  await job(makeTimestampAnchor({ url: authority.url, trusted: authority.root })).run();
  expect(failures).toEqual([expect.stringContaining('expected the nonce that was sent, got another')]);
  expect((await endpoint.store.anchored('shop')).length).toBe(1);
});

test('a witness cosigns what contains the checkpoint before, and its line opens the note with its key alone', async () => {
  const witness = await startWitness(openKeys(endpoint.data, () => time).verifiers(ORIGIN));
  closing.push(witness.close);
  const anchor = makeWitnessAnchor(witness);
  await job(anchor).run();
  await grow(1);
  await grow(2);
  time += DAY;
  await job(anchor).run();
  expect([failures, witness.answers]).toEqual([[], [200, 200]]);
  const kept = await endpoint.store.anchored('shop');
  expect(kept.map(({ size, anchor: name }) => [size, name])).toEqual([
    [2, 'witness:witness.example.org/w1'],
    [4, 'witness:witness.example.org/w1'],
  ]);
  for (const { checkpoint, token } of kept) expect((await openNote(checkpoint + Buffer.from(token).toString(), [witness.key])).signedBy).toEqual([witness.key]);
});

test('a receipt is proven against what witnesses have cosigned, as soon as that covers the record, with the lines of all of them', async () => {
  const keys = openKeys(endpoint.data, () => time);
  const witnesses = [await startWitness(keys.verifiers(ORIGIN)), await startWitness(keys.verifiers(ORIGIN), undefined, 'witness.example.org/w2')];
  closing.push(...witnesses.map(({ close }) => close));
  const receiptOf = async (n: number) => {
    const claim = await makeVisitor(n);
    const [record] = await endpoint.store.recordsOf('shop', claim.subject);
    return (await endpoint.post('/v1/receipt', { site: 'shop', ...claim, id: record?.id })).text();
  };
  await grow(1);
  await job(...witnesses.map(makeWitnessAnchor)).run();
  await grow(2);
  const [covered, fresh] = [await receiptOf(1), await receiptOf(2)];
  const signers = (receipt: string) => openNote(parseReceipt(receipt).checkpoint, [...keys.verifiers(ORIGIN), ...witnesses.map(({ key }) => key)]);
  expect((await signers(covered)).signedBy.map(({ name }) => name)).toEqual([ORIGIN, 'witness.example.org/w1', 'witness.example.org/w2']);
  expect((await signers(fresh)).signedBy.map(({ name }) => name)).toEqual([ORIGIN]);
  for (const receipt of [covered, fresh]) expect(await verifyReceipt(receipt, keys.verifiers(ORIGIN))).toMatchObject({ ok: true });
});

test('a witness that has seen more than we remember is asked again from there; one that has seen more than there is names the loss', async () => {
  const witness = await startWitness(openKeys(endpoint.data, () => time).verifiers(ORIGIN));
  closing.push(witness.close);
  const anchor = makeWitnessAnchor(witness);
  await grow(1);
  const [log] = await endpoint.store.logs('shop');
  if (!log) throw new Error('expected a log');
  const other = makeAnchorJob({
    store: { ...endpoint.store, keepAnchored: async () => {} },
    sites: ['shop'],
    anchors: [anchor],
    now: () => time,
    onFailure: error => failures.push(String(error)),
  });
  await other.run();
  await grow(2);
  await job(anchor).run();
  expect([failures, witness.answers]).toEqual([[], [200, 409, 200]]);

  const rolledBack = { ...endpoint.store, anchored: async () => [], logs: async () => [{ ...log }] };
  await makeAnchorJob({ store: rolledBack, sites: ['shop'], anchors: [anchor], now: () => time, onFailure: error => failures.push(String(error)) }).run();
  expect(failures).toEqual([expect.stringContaining('to have seen at most 3 entries of consent.example.org/log/shop/1, got 4: this log has lost entries')]);
});

test('an answer that the witness has not signed is no cosignature, and is not kept', async () => {
  const { key } = await makeSigner('witness.example', 3);
  const stranger = await makeSigner('witness.example', 4);
  const lines = ['', 'ok\n', (await signNote('another text\n', [stranger])).split('\n\n')[1] as string];
  for (const line of lines) {
    const server = await listen((_, response) => response.end(line));
    await job(makeWitnessAnchor({ url: `http://127.0.0.1:${server.port}`, key })).run();
    await server.close();
  }
  expect([failures.length, await endpoint.store.anchored('shop')]).toEqual([lines.length, []]);
});

test('a rewritten log gets no cosignature', async () => {
  const keys = openKeys(endpoint.data, () => time);
  const witness = await startWitness(keys.verifiers(ORIGIN));
  closing.push(witness.close);
  await grow(1);
  await job(makeWitnessAnchor(witness)).run();
  // the same keys and the same origin, but another history
  const forged = openMemoryStore();
  const anchor = openAnchorFile(path.join(directory, 'anchor.json'));
  await openLogs([makeSite()], { store: forged, keys, anchor, now: time, newEpoch: false, retention: DEFAULT_RETENTION, prune: false });
  await forged.append([1, 2, 3, 4].map(n => addition({ id: id(n) })));
  const publisher = makePublisher({ store: forged, keys, anchor, onFailure: error => failures.push(String(error)), pause: 0, now: () => 0 });
  publisher.touch('shop');
  await publisher.settle();
  const own = makeAnchorJob({
    store: { ...forged, anchored: () => endpoint.store.anchored('shop') },
    sites: ['shop'],
    anchors: [makeWitnessAnchor(witness)],
    now: () => time + DAY,
    onFailure: error => failures.push(String(error)),
  });
  await own.run();
  expect(witness.answers).toEqual([200, 422]);
  expect(failures).toEqual([expect.stringContaining('to cosign consent.example.org/log/shop/1, got status 422')]);
});

test('the data protection officer gets the checkpoint by a sendmail-compatible program', async () => {
  const program = path.join(directory, 'sendmail');
  writeFileSync(program, `#!/bin/sh\ncat > ${directory}/mail\necho "$@" >> ${directory}/mail\n`);
  chmodSync(program, 0o755);
  await job(makeMailAnchor({ command: [program, '-t', '-i'], to: 'dpo@example.org' })).run();
  expect(failures).toEqual([]);
  const mail = readFileSync(path.join(directory, 'mail'), 'utf8');
  expect(mail).toMatch(/^To: dpo@example\.org\nSubject: Checkpoint of consent\.example\.org\/log\/shop\/1: 2 entries\n/);
  const [log] = await endpoint.store.logs('shop');
  expect(mail).toContain(`\n\n${log?.checkpoint}`);
  expect(mail.endsWith('-t -i\n')).toBe(true);
  expect(() => makeMailAnchor({ command: [program], to: 'dpo@example.org\nBcc: all@example.org' })).toThrow('expected one mail address');
});

test('an anchor is asked once a day, and the failure of one keeps no other waiting', async () => {
  const asked: string[] = [];
  const anchor = (name: string, fails: boolean): Anchor => ({
    name,
    confirm: async ({ size, before }) => {
      asked.push(`${name} ${before} ${size}`);
      if (fails) throw new Error('unreachable');
      return new Uint8Array();
    },
  });
  const daily = job(anchor('down', true), anchor('up', false));
  await daily.run();
  await grow(1);
  await daily.run();
  time += DAY;
  await daily.run();
  time += DAY;
  await daily.run();
  expect(asked).toEqual(['down 0 2', 'up 0 2', 'down 0 3', 'down 0 3', 'up 2 3', 'down 0 3']);
  expect(failures[0]).toBe('Error: down: Error: unreachable');
});

test('a mail program that fails, or does not exist, is told', async () => {
  await job(makeMailAnchor({ command: ['false'], to: 'dpo@example.org' }), makeMailAnchor({ command: [`${directory}/none`], to: 'legal@example.org' })).run();
  expect(failures).toEqual([expect.stringContaining('got exit code 1'), expect.stringContaining('ENOENT')]);
  expect(await endpoint.store.anchored('shop')).toEqual([]);
});
