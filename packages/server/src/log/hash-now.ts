// SHA-256 without waiting, for work inside a transaction.
import { hash } from 'node:crypto';
import type { HashNow } from '@assent/core/proof';

/** Digest of the concatenated parts, 32 bytes. */
export const hashNow: HashNow = (...parts) => hash('sha256', Buffer.concat(parts), 'buffer');
