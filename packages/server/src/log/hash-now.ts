// SHA-256 without waiting, for work inside a transaction.
import { hash } from 'node:crypto';
import type { HashNow } from '@assent/core/proof';

/** Where the parts are put in a row. A record has about a thousand bytes, everything else in a log less than a hundred. */
const ROW = Buffer.allocUnsafeSlow(16_384);

/** A character of a string has at most so many bytes in UTF-8. */
const WIDEST = 3;

/** Digest of the concatenated parts, 32 bytes. */
export const hashNow: HashNow = (...parts) => {
  let end = 0;
  for (const part of parts) {
    if (end + part.length * WIDEST > ROW.length) return digestOf(Buffer.concat(parts.map(one => (typeof one === 'string' ? Buffer.from(one) : one))));
    if (typeof part === 'string') end += ROW.write(part, end);
    else {
      ROW.set(part, end);
      end += part.length;
    }
  }
  return digestOf(ROW.subarray(0, end));
};

// by way of text: bytes would be an allocation of their own outside of the heap, which costs as much as hashing them
const digestOf = (bytes: Uint8Array): Uint8Array => Buffer.from(hash('sha256', bytes, 'latin1'), 'latin1');
