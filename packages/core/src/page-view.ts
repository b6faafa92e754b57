// What the gate tells of a page once it is hidden: that it was viewed, and which third parties nobody declared. Counted, never followed.

/** What the SDK sends to `POST /v1/views`. */
export interface PageView {
  readonly site: string;
  /** 1 the first time that the page is hidden, then 0. */
  readonly views: 0 | 1;
  /** Lower-case names of hosts that nobody declared, met since the last time. */
  readonly hosts: readonly string[];
  /** Purposes that are granted; left out while there is no choice. */
  readonly on?: readonly string[];
}
