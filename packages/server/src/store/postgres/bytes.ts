// Bytes inside a JSON parameter: rows go to PostgreSQL as one JSON array, which it reads as columns.
import { fromBase64url } from '@assent/core/proof';

/** As `bytea` reads it, from bytes or from hex. */
export const hexOf = (bytes: Uint8Array | string): string => `\\x${typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('hex')}`;

/** The same of base64url, in which ids are told. */
export const hexOfId = (id: string): string => hexOf(fromBase64url(id));
