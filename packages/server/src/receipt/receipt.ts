// The receipt: a visitor's signed copy of a record, made with the key of this endpoint.
import { createHash, createPrivateKey, createPublicKey, generateKeyPairSync, hash, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ConsentRecord } from '@assent/core';
import type { KeptRecord } from '../store/store.ts';

export interface Receipt {
  readonly schema: 'assent-receipt/1';
  /** Canonical (RFC 8785) once serialised again: what was hashed. */
  readonly record: ConsentRecord;
  /** 16 bytes, base64url. */
  readonly salt: string;
  /** Ed25519 over `assent-receipt/1`, LF, SHA-256(salt ‖ canonical record); `key` in the form of C2SP signed-note, `value` base64. */
  readonly signature: { readonly key: string; readonly value: string };
}

export interface Signer {
  /** `name+hash+base64`, as C2SP signed-note writes a verifier key. */
  readonly key: string;
  issue(kept: KeptRecord): Receipt;
}

const ED25519 = 0x01; // C2SP signed-note, signature types

/** Reads the key pair of a data directory, made on the first start and readable by its owner only. `name` has no space and no `+`. */
export function openSigner(directory: string, name: string): Signer {
  const secret = readKey(path.join(directory, 'signing-key.pem'));
  const key = verifierKey(createPublicKey(secret), name);
  return {
    key,
    issue: ({ salt, record }) => {
      const commitment = createHash('sha256').update(salt).update(record).digest();
      const value = sign(null, Buffer.concat([Buffer.from('assent-receipt/1\n'), commitment]), secret).toString('base64');
      return {
        schema: 'assent-receipt/1',
        record: JSON.parse(record) as ConsentRecord,
        salt: Buffer.from(salt).toString('base64url'),
        signature: { key, value },
      };
    },
  };
}

function readKey(file: string): KeyObject {
  if (!existsSync(file)) {
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    const { privateKey } = generateKeyPairSync('ed25519');
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' });
  }
  return createPrivateKey(readFileSync(file));
}

function verifierKey(key: KeyObject, name: string): string {
  const raw = Buffer.from(key.export({ format: 'jwk' }).x as string, 'base64url');
  const typed = Buffer.concat([Buffer.of(ED25519), raw]);
  const id = hash('sha256', Buffer.concat([Buffer.from(`${name}\n`), typed])).slice(0, 8);
  return `${name}+${id}+${typed.toString('base64')}`;
}
