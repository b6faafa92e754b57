// A small log of records with its keys, and receipts from it: what a server would have made.
import { canonicalize, type ConsentRecord, type EventKind } from '@assent/core';
import { commit, digest, formatCheckpoint, formatReceipt, leafHash, type NoteSigner, proveInclusion, type Receipt, signNote } from '@assent/core/proof';
import { createHash } from 'node:crypto';
import { makeSigner } from './note-signer.ts';
import { panelSite } from '../../demo/gallery/panel-site.ts';
import { readLeaves, treeHash } from './tree.ts';

export const ORIGIN = 'consent.example.org/log/sample/1';
export const SUBJECT = 'AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLc';
const sha256 = (value: unknown) => createHash('sha256').update(canonicalize(value)).digest('hex');
const CONTROLLER = sha256(panelSite.controller);
const VENDORS = sha256(panelSite.services.map(({ vendor }) => vendor));

/** Record number `n` of one subject on the sample site: every second one is a refusal. */
export function makeRecord(n: number, changes: Partial<ConsentRecord> = {}): ConsentRecord {
  const verdict = n % 2 ? 'denied' : 'granted';
  return {
    schema: 'assent-record/1',
    site: 'sample',
    subject: SUBJECT,
    id: `record${String(n).padStart(16, '0')}`,
    seq: n,
    event: (n % 2 ? 'refused' : 'given') satisfies EventKind,
    at: '2026-05-03T09:10:00Z',
    expires: '2026-10-30T09:10:00Z',
    version: { site: 'a'.repeat(64), notice: 'b'.repeat(64), sdk: 'c'.repeat(64) },
    locale: 'fr',
    profile: 'fr',
    purposes: { audience: verdict, media: verdict, advertising: verdict },
    services: {},
    method: { layer: 'notice', control: n % 2 ? 'refuse-all' : 'accept-all', input: 'pointer', asked: true },
    signals: { gpc: false },
    waited: '3-10s',
    device: 'mobile',
    scope: 'device',
    supersedes: null,
    received: '2026-05-03T09:10:01Z',
    controller: CONTROLLER,
    vendors: VENDORS,
    basis: { audience: 'consent', media: 'consent', advertising: 'consent' },
    ...changes,
  };
}

export interface SampleLog {
  readonly signer: NoteSigner;
  readonly records: readonly ConsentRecord[];
  readonly leaves: readonly Uint8Array[];
  readonly root: Uint8Array;
  readonly checkpoint: string;
  /** The parts of the receipt of record `index`. */
  parts(index: number): Promise<Receipt>;
  /** The text of it. */
  receipt(index: number): Promise<string>;
}

/** A log of `size` records, its head signed by the log's key and by `others`. */
export async function makeSampleLog(size = 7, others: readonly NoteSigner[] = [], seed = 1, make = makeRecord): Promise<SampleLog> {
  const signer = await makeSigner(ORIGIN, seed);
  const records = Array.from({ length: size }, (_, n) => make(n));
  const salt = (n: number) => new Uint8Array(16).fill(n + 1);
  const leaves = await Promise.all(records.map(async (record, n) => digest(leafHash(await digest(commit(salt(n), canonicalize(record)))))));
  const root = treeHash(leaves);
  const checkpoint = await signNote(formatCheckpoint({ origin: ORIGIN, size, root }), [signer, ...others]);
  const parts = async (index: number) => ({
    salt: salt(index),
    record: canonicalize(records[index]),
    index,
    path: await proveInclusion(index, size, readLeaves(leaves)),
    checkpoint,
  });
  return { signer, records, leaves, root, checkpoint, parts, receipt: async index => formatReceipt(await parts(index)) };
}
