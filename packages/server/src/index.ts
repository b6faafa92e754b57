// The endpoint of Assent: ingestion, receipts, rates, delivery.
export { makeAccess, type Access } from './access/access.ts';
export { compileSite, type SiteFiles, type SiteVersionIds } from './delivery/compile-site.ts';
export { readSdk, type Sdk } from './delivery/sdk.ts';
export { openAnchorFile, type AnchorFile } from './anchor/anchor-file.ts';
export { openAudited } from './log/audited-site.ts';
export { type Keys, openKeys, rotateKeys } from './log/keys.ts';
export { LIMITS, type Limits } from './guards/limits.ts';
export { hashNow } from './log/hash-now.ts';
export { versionIds } from './sites/version-ids.ts';
export { openSqliteStore } from './store/sqlite/sqlite-store.ts';
export { CommitError } from './store/commit-error.ts';
export type { Addition, KeptRecord, KeptVersion, LoggedRecord, NewRecord, Outcome, Session, Store } from './store/store.ts';
export type { RunningServer, ServerOptions } from './server-options.ts';
export { startServer } from './start-server.ts';
