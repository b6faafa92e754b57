// Checks one signature of a note with WebCrypto.
import { utf8 } from '../bytes.ts';
import { ProofError } from '../proof-error.ts';
import { COSIGNATURE, type VerifierKey } from './verifier-key.ts';

/** Whether the key made this signature over the text. Throws a ProofError `unable` where the platform has no Ed25519 (Chromium before 137). */
export async function checkSignature(key: VerifierKey, text: string, signature: Uint8Array): Promise<boolean> {
  if (signature.length !== (key.type === COSIGNATURE ? 72 : 64)) return false;
  const message = key.type === COSIGNATURE ? cosigned(text, timeOf(signature)) : text;
  return crypto.subtle.verify('Ed25519', await importKey(key), Uint8Array.from(signature.slice(-64)), utf8(message));
}

/** Time of a cosignature, seconds since 1970: its first 8 bytes. */
export const timeOf = (signature: Uint8Array): number => Number(new DataView(Uint8Array.from(signature).buffer).getBigUint64(0));

/** What a witness signs: it has seen this checkpoint at that time (C2SP tlog-cosignature). */
export const cosigned = (text: string, time: number): string => `cosignature/v1\ntime ${time}\n${text}`;

async function importKey({ publicKey }: VerifierKey): Promise<CryptoKey> {
  try {
    return await crypto.subtle.importKey('raw', Uint8Array.from(publicKey), 'Ed25519', false, ['verify']);
  } catch (error) {
    throw new ProofError('unable', `expected a platform that can check Ed25519 signatures, got ${String(error)}`);
  }
}
