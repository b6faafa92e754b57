// The keys that sign checkpoints: one at a time, two while one replaces the other, and the public halves of all earlier ones.
import { createPrivateKey, createPublicKey, generateKeyPairSync, hkdfSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { digestNow, makeVerifierKey, type NoteSigner, type VerifierKey } from '@assent/core/proof';
import { hashNow } from './hash-now.ts';
import { writeDurablyNow } from './write-durably-now.ts';

export interface Keys {
  /** Who signs the checkpoints of a log now: the current key first, then the one it replaces while both sign. Key names are origins (C2SP tlog-checkpoint). */
  signers(origin: string): readonly NoteSigner[];
  /** Every key that ever signed for this endpoint, the current one first. */
  verifiers(origin: string): readonly VerifierKey[];
  /**
   * Secrets for another use, 32 bytes each, derived from the keys that sign now (HKDF, RFC 5869), the current one's first: every process of this endpoint
   * has the same, and nothing more has to be kept.
   */
  secrets(use: string): readonly Uint8Array[];
  /** Deletes the private halves of those whose date has come; they sign no more from that moment on, whether it could be deleted or not. */
  retire(): void;
}

interface RetiredKey {
  /** Ed25519 public key, 32 bytes, base64url. */
  readonly publicKey: string;
  /** ISO 8601 dates: when another key took over, and until when this one signs beside it. */
  readonly retired: string;
  readonly until: string;
}

const CURRENT = 'signing-key.pem';
const RETIRED = 'retired-keys.json';

/**
 * Reads the keys of a data directory; the first start makes one. Private halves are readable by their owner alone, and deleted once they sign no more.
 * `now` in milliseconds since 1970.
 */
export function openKeys(data: string, now: () => number): Keys {
  const retired = readRetired(data);
  const isOver = ({ until }: RetiredKey) => Date.parse(until) <= now();
  const retire = () => retired.filter(isOver).forEach(key => rmSync(fileOf(data, key), { force: true }));
  retire();
  const current = readKey(path.join(data, CURRENT));
  const replaced = retired.flatMap(about => (existsSync(fileOf(data, about)) ? [{ about, key: readKey(fileOf(data, about)) }] : []));
  const signing = () => [current, ...replaced.flatMap(({ about, key }) => (isOver(about) ? [] : [key]))];
  const known = [...new Set([rawOf(current), ...retired.map(({ publicKey }) => publicKey)])];
  return {
    signers: origin => signing().map(key => ({ key: verifierKey(origin, rawOf(key)), sign: message => sign(null, message, key) })),
    verifiers: origin => known.map(raw => verifierKey(origin, raw)),
    secrets: use => signing().map(key => new Uint8Array(hkdfSync('sha256', seedOf(key), '', `assent ${use}`, 32))),
    retire,
  };
}

/**
 * Puts a new key in the place of the current one, which signs beside it until `until` (milliseconds since 1970) and is kept for verification after that.
 * Interrupted anywhere, the next start finds either the old key or a new one in its place, and the old one among the retired. Answers both public keys.
 */
export function rotateKeys(data: string, now: number, until: number): { readonly before: string; readonly after: string } {
  const file = path.join(data, CURRENT);
  const before = rawOf(readKey(file));
  const day = (time: number) => new Date(time).toISOString().slice(0, 10);
  const key = { publicKey: before, retired: day(now), until: day(until) };
  writeDurablyNow(path.join(data, RETIRED), `${JSON.stringify([key, ...readRetired(data)], null, 2)}\n`);
  renameSync(file, fileOf(data, key));
  return { before, after: rawOf(readKey(file)) };
}

const fileOf = (data: string, { publicKey }: RetiredKey) => path.join(data, `signing-key-${publicKey.replace(/\W/g, '').slice(0, 8)}.pem`);

function readRetired(data: string): readonly RetiredKey[] {
  const file = path.join(data, RETIRED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as RetiredKey[]) : [];
}

function readKey(file: string): KeyObject {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    writeDurablyNow(file, String(generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' })));
  }
  return createPrivateKey(readFileSync(file));
}

const seedOf = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).d as string, 'base64url');

const rawOf = (key: KeyObject): string => createPublicKey(key).export({ format: 'jwk' }).x as string;

const verifierKey = (origin: string, raw: string): VerifierKey => digestNow(makeVerifierKey(origin, Buffer.from(raw, 'base64url')), hashNow);
