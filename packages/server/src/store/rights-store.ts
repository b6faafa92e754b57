// The visitors' part of a store: erasure that leaves the log whole, and restriction where erasure has to wait.
import type { Place, Statement } from './log-store.ts';

/** Which records of a site to erase: a subject's, or those that are due by a day (whole days since 1970); at most `limit`. */
export interface Erasure {
  readonly site: string;
  readonly of: { readonly subject: string } | { readonly due: number };
  /** ISO 8601 date: what a receipt says afterwards. */
  readonly on: string;
  readonly limit: number;
  /** Makes the public statement about the leaves that lost their records, in the order of the log. */
  readonly tombstone: (leaves: readonly Place[]) => Statement;
}

export interface RightsStore {
  /**
   * Erases record, salt, subject and id in ONE transaction with the tombstone that the open log gets, and answers how many.
   * With a subject's last record its requests lose the subject too. The leaves stay, so the tree does. Records of a restricted subject are passed over. Where there is nothing to erase nothing is written.
   * Afterwards the bytes are gone from SQLite's files, or, while an audit or a backup reads them, as soon as the next call finds it done;
   * PostgreSQL writes over them as it uses the space again. Backups forget them when they are rotated.
   */
  erase(erasure: Erasure): Promise<number>;
  /** The date on which that record was erased, with `''` as id: on which the subject's last one was; `null` where none ever was. */
  erasedOn(site: string, subject: string, id: string): Promise<string | null>;
  /** Restricts a subject's records (GDPR art. 18) while a claim is in dispute (art. 17(3)(e)), or no longer. `since`: milliseconds since 1970, `null` = ended. */
  restrict(site: string, subject: string, since: number | null): Promise<void>;
  /** Since when the subject's records are restricted; `null` when they are not. */
  restrictedSince(site: string, subject: string): Promise<number | null>;
}
