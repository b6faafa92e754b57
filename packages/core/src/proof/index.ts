// Hashing and ids on WebCrypto.
export { fromBase64url, toBase64url } from './base64url.ts';
export { sha256, sha256Hex } from './sha256.ts';
export { type SiteVersion, siteVersion } from './site-version.ts';
export { deriveSubject, makeRecordId } from './subject.ts';
