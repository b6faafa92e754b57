// Proofs, the same code wherever they are made or checked: hashing, tree, notes, checkpoints, receipts.
export { fromBase64url, toBase64url } from './base64url.ts';
export { commit, ENTRY_TYPES, type EntryType, entryOf, type LogEntry, parseEntry } from './entry.ts';
export { digest, digestNow, type Hashing, type HashNow } from './hashing.ts';
export { type Checkpoint, formatCheckpoint, parseCheckpoint } from './note/checkpoint.ts';
export { cosigned, timeOf } from './note/check-signature.ts';
export { formatSignature, type NoteSigner, type OpenedNote, openNote, type SignatureLine, signNote, splitNote } from './note/note.ts';
export { COSIGNATURE, ED25519, formatVerifierKey, makeVerifierKey, parseVerifierKey, type VerifierKey } from './note/verifier-key.ts';
export { type ProofCode, ProofError } from './proof-error.ts';
export { sha256, sha256Hex } from './sha256.ts';
export { type SiteVersion, siteVersion } from './site-version.ts';
export { deriveSubject, makeRecordId } from './subject.ts';
export { formatProof, parseProof, type TlogProof } from './tlog-proof.ts';
export { decodeEntries, encodeEntries } from './tree/entry-bundle.ts';
export { type Appended, appendLeaf, EMPTY_FRONTIER, type Frontier, readFrontier, rootOf } from './tree/frontier.ts';
export { leafHash, nodeHash, type TreeNode } from './tree/node.ts';
export { proveConsistency, proveInclusion, type ReadHashes } from './tree/prove.ts';
export { parseTilePath, readTiles, TILE_WIDTH, type Tile, tilePath, tileWidth } from './tree/tile.ts';
export { type ConsistencyClaim, type InclusionClaim, verifyConsistency, verifyInclusion } from './tree/verify.ts';
