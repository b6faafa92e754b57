// Signers of notes for tests, with keys that are the same in every run.
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { digest, makeVerifierKey, type NoteSigner } from '@assent/core/proof';

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex'); // RFC 8410: an Ed25519 seed of 32 bytes follows

/** `seed` is 32 bytes, or one number that fills them. */
export async function makeSigner(name: string, seed: number | Uint8Array): Promise<NoteSigner> {
  const secret = typeof seed === 'number' ? Buffer.alloc(32, seed) : Buffer.from(seed);
  const key = createPrivateKey({ key: Buffer.concat([PKCS8, secret]), format: 'der', type: 'pkcs8' });
  const publicKey = new Uint8Array(Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x as string, 'base64url'));
  return { key: await digest(makeVerifierKey(name, publicKey)), sign: message => new Uint8Array(sign(null, message, key)) };
}
