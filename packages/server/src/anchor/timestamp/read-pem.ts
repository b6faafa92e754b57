// Certificates out of a PEM file.
import { Certificate } from 'pkijs';

/** All of them, in their order. Throws where there is none, or one that cannot be read: nothing could ever be verified with that. */
export function readPem(text: string): readonly Certificate[] {
  const blocks = [...text.matchAll(/-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/g)];
  if (!blocks.length) throw new Error('expected certificates as PEM, got none');
  return blocks.map(([, body], i) => {
    try {
      return Certificate.fromBER(Uint8Array.from(Buffer.from(body ?? '', 'base64')).buffer);
    } catch (cause) {
      throw new Error(`expected certificates as PEM, got something else in block ${i + 1}`, { cause });
    }
  });
}
