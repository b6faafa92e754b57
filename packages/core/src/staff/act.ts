// Administrative acts: what somebody with an account did, as the audit log keeps it.
import type { Role } from './role.ts';

/** Every kind of act, in the past tense; a fixed list, so that nothing about a visitor can be written into one. */
export const ACTS = [
  'signed-in',
  'signed-out',
  'sessions-ended',
  'account-made',
  'account-changed',
  'account-ended',
  'token-made',
  'tokens-revoked',
  'code-made',
  'link-made',
  'link-revoked',
  'passkey-added',
  'passkey-removed',
  'looked-up',
  'exported',
  'captured',
  'request-changed',
  'erased',
  'restricted',
  'released',
  'keys-rotated',
  'backed-up',
  'restored',
  'experiment-started',
  'experiment-stopped',
  'acts-forgotten',
] as const;
export type ActKind = (typeof ACTS)[number];

/** Details of an act: short words and numbers by name, never free text. */
export type ActDetail = Readonly<Record<string, string>>;

export interface Act {
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Id of the account; `null` for the command line, whoever was on it. */
  readonly account: string | null;
  readonly act: ActKind;
  /** The site it was about; `null` where it was about none in particular. */
  readonly site: string | null;
  /** What it was done to: an account's id, a request's reference, the mark of a subject (which only who holds its number can make again). */
  readonly about: string | null;
  readonly detail: ActDetail;
}

/** An act as the audit log has it: each entry names the hash of the one before, so that none can be taken out unseen. */
export interface KeptAct extends Act {
  /** 1, 2 … */
  readonly seq: number;
  /** SHA-256 (hex) of the entry before; 64 zeros for the first. */
  readonly before: string;
  /** SHA-256 (hex) of `before`, LF, and the canonical act. */
  readonly hash: string;
}

/** An act as the dashboard shows it. */
export interface ShownAct extends KeptAct {
  /** What the account is called; `null` for the command line. */
  readonly name: string | null;
  readonly role: Role | null;
}
