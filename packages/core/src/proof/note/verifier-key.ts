// Verifier keys: `name+id+key`, the public half of who signs notes (C2SP signed-note).
import { fromBase64, toBase64 } from '../base64.ts';
import { sameBytes } from '../bytes.ts';
import { concat } from '../concat.ts';
import { type Hashing, hashOf } from '../hashing.ts';
import { ProofError } from '../proof-error.ts';

/** Signature types that are checked here: a note's own Ed25519, and a witness's timestamped one (C2SP tlog-cosignature). */
export const ED25519 = 0x01;
export const COSIGNATURE = 0x04;

export interface VerifierKey {
  /** Non-empty, without white space and `+`; for a log's key, its origin. */
  readonly name: string;
  /** 4 bytes: the beginning of SHA-256(name ‖ LF ‖ type ‖ public key). */
  readonly id: Uint8Array;
  readonly type: typeof ED25519 | typeof COSIGNATURE;
  /** Ed25519 public key, 32 bytes (RFC 8032). */
  readonly publicKey: Uint8Array;
}

/** The key with its id worked out. Throws a ProofError `bad-key` for a name that no signature line can carry. */
export function* makeVerifierKey(name: string, publicKey: Uint8Array, type: VerifierKey['type'] = ED25519): Hashing<VerifierKey> {
  if (!isKeyName(name)) throw new ProofError('bad-key', 'expected a key name without white space and "+"');
  if (publicKey.length !== 32) throw new ProofError('bad-key', `expected an Ed25519 key of 32 bytes, got ${publicKey.length}`);
  const digest = yield* hashOf(`${name}\n`, Uint8Array.of(type), publicKey);
  return { name, id: digest.slice(0, 4), type, publicKey };
}

/** `name+<id in hex>+base64(type ‖ public key)`. */
export const formatVerifierKey = ({ name, id, type, publicKey }: VerifierKey): string =>
  `${name}+${[...id].map(byte => byte.toString(16).padStart(2, '0')).join('')}+${toBase64(concat(Uint8Array.of(type), publicKey))}`;

/** Throws a ProofError `bad-key` where the text is no verifier key, its id does not fit, or its type is none that can be checked here. */
export function* parseVerifierKey(text: string): Hashing<VerifierKey> {
  const [, name, id, encoded] = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/.exec(text.trim()) ?? [];
  if (!name || !id || !encoded) throw new ProofError('bad-key', 'expected a verifier key like "name+8 hex digits+base64"');
  const typed = decode(encoded);
  const type = typed[0];
  if (type !== ED25519 && type !== COSIGNATURE) throw new ProofError('bad-key', `expected an Ed25519 key (type 1 or 4), got type ${type}`);
  const key = yield* makeVerifierKey(name, typed.slice(1), type);
  if (
    !sameBytes(
      key.id,
      Uint8Array.from(id.match(/../g) ?? [], hex => Number.parseInt(hex, 16)),
    )
  )
    throw new ProofError('bad-key', 'expected the id in the verifier key to fit its name and bytes, got another: a character was changed');
  return key;
}

/** C2SP signed-note: non-empty, no Unicode space, no plus. */
export const isKeyName = (name: string): boolean => name !== '' && !/[\s+]|\p{White_Space}|\p{Cc}/u.test(name);

function decode(encoded: string): Uint8Array {
  try {
    return fromBase64(encoded);
  } catch {
    throw new ProofError('bad-key', 'expected standard base64 at the end of the verifier key');
  }
}
