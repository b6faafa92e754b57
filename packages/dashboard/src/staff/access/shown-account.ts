// An account as an administrator sees it.
import type { Role } from '@assent/core';

/** An account as `GET /v1/accounts` shows it. */
export interface ShownAccount {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly sites: readonly string[] | null;
  readonly identity: string | null;
  /** True once its owner has signed in by the company's provider. */
  readonly linked: boolean;
  readonly ended: number | null;
}
