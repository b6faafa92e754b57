// The auditors' part of a store: reading everything, believing nothing, while the endpoint goes on.

export interface AuditStore {
  /** Every site that has a log, a record or a counter, sorted. */
  sites(): Promise<readonly string[]>;
  /** How many record rows a site has, whatever log they claim to be in. */
  countRecords(site: string): Promise<number>;
  /** Runs reads that all see the store as it is when this is called, whatever is written meanwhile; `read` must not write. Not to be nested. */
  still<T>(read: () => Promise<T>): Promise<T>;
}
