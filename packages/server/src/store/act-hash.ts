// The hash that binds an administrative act to the one before it.
import { hash } from 'node:crypto';
import { type Act, canonicalize } from '@assent/core';

/** What the first entry has before it. */
export const NO_ACT = '0'.repeat(64);

/** SHA-256 (hex) of `before` ‖ LF ‖ canonical act. */
export const hashAct = (before: string, { at, account, act, site, about, detail }: Act): string =>
  hash('sha256', `${before}\n${canonicalize({ at, account, act, site, about, detail })}`);
