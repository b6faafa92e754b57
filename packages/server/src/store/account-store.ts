// The staff's part of a store: accounts, and what opens them. Secrets are kept as hashes alone.
import type { Role, ShareLink } from '@assent/core';

/** Somebody, or some program, that may ask more than a visitor. Never deleted: the audit log names it. */
export interface Account {
  /** 22 base64url characters. */
  readonly id: string;
  /** What the administrator calls it, at most 60 characters. */
  readonly name: string;
  readonly role: Role;
  /** Ids of the sites it may ask about, sorted; `null` = all, also those to come. */
  readonly sites: readonly string[] | null;
  /** The account of the company's provider that opens this one: `mailto:…` until its first sign-in, `issuer subject` from then on; `null` = none. */
  readonly identity: string | null;
  /** Milliseconds since 1970. */
  readonly created: number;
  /** Milliseconds since 1970; `null` while it may be used. */
  readonly ended: number | null;
  /** What a share link is locked to, and until when it opens anything; `null` = the account is somebody's. */
  readonly link: ShareLink | null;
}

export interface Session {
  /** SHA-256 of the cookie's value. */
  readonly hash: Uint8Array;
  /** Id of the account that it is for. */
  readonly account: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

/** A passkey (WebAuthn credential): its public half. */
export interface Passkey {
  /** Base64url, as the authenticator made it. */
  readonly id: string;
  readonly account: string;
  /** Host that it was made for (relying party id); it opens nothing elsewhere. */
  readonly host: string;
  /** COSE key. */
  readonly key: Uint8Array;
  /** Signatures so far, as the authenticator counts them; 0 where it counts none. */
  readonly counter: number;
  /** How the authenticator is reached, as it said itself. */
  readonly transports: readonly string[];
  /** Milliseconds since 1970. */
  readonly created: number;
}

/** Something that is good for one use: a sign-in code, the challenge of a passkey, a sign-in that is under way at a company's provider. */
export interface Ticket {
  /** SHA-256 of what has to be shown. */
  readonly hash: Uint8Array;
  readonly kind: 'code' | 'registration' | 'authentication' | 'company';
  /** Whom it is for; `null` while nobody knows. */
  readonly account: string | null;
  /** What has to be remembered until then. */
  readonly body: string;
  /** Milliseconds since 1970. */
  readonly expires: number;
}

export interface AccountStore {
  /** Every account, those that have ended too, in the order in which they were made. */
  accounts(): Promise<readonly Account[]>;
  account(id: string): Promise<Account | null>;
  accountOf(identity: string): Promise<Account | null>;
  /**
   * Keeps an account, new or changed. An `identity` belongs to one account at most: a second one is rejected, nothing kept.
   * When it has ended, its tokens, sessions, passkeys and tickets go in the same transaction.
   */
  keepAccount(account: Account): Promise<void>;
  /** Keeps the hash of a token. */
  keepToken(hash: Uint8Array, account: string, created: number): Promise<void>;
  /** The account that a token opens; `null` where it opens none. */
  accountOfToken(hash: Uint8Array): Promise<Account | null>;
  /** Makes every token invalid and ends every session. */
  revokeTokens(): Promise<void>;
  keepSession(session: Session): Promise<void>;
  /** The session, unless it has expired by `now` (milliseconds since 1970). */
  session(hash: Uint8Array, now: number): Promise<Session | null>;
  /** Ends a session, and forgets those that have expired by `now`. */
  endSession(hash: Uint8Array, now: number): Promise<void>;
  /** Ends every session of an account. */
  endSessions(account: string): Promise<void>;
  /** Passkeys of an account, oldest first. */
  passkeys(account: string): Promise<readonly Passkey[]>;
  passkey(id: string): Promise<Passkey | null>;
  /** Keeps a passkey; one that is known keeps all but its counter. */
  keepPasskey(passkey: Passkey): Promise<void>;
  /** False where the account has no such passkey. */
  dropPasskey(account: string, id: string): Promise<boolean>;
  /** Keeps a ticket, and forgets those that have expired by `now`. */
  keepTicket(ticket: Ticket, now: number): Promise<void>;
  /** Takes a ticket out: of two that ask at the same time one gets it. `null` where there is none, or it has expired by `now`. */
  takeTicket(hash: Uint8Array, kind: Ticket['kind'], now: number): Promise<Ticket | null>;
}
