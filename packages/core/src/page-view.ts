// What the gate tells of a page once it is hidden: that it was viewed, how much of it waits for a choice, which third parties nobody declared, and what went wrong. Counted, never followed.

/** What the SDK sends to `POST /v1/views`. */
export interface PageView {
  readonly site: string;
  /** 1 the first time that the page is hidden, then 0. */
  readonly views: 0 | 1;
  /** Met since the last time: lower-case names of hosts that nobody declared, and codes of problems (`PROBLEMS`), each once. */
  readonly met: readonly string[];
  /** Elements that wait for a choice. */
  readonly held: number;
  /** Purposes that are granted; left out while there is no choice. */
  readonly on?: readonly string[];
  /** Profile whose rules the page has. This and what follows is left out by files that were built before they said it. */
  readonly profile?: string;
  /** Languages that the page asks for, best first, as its author wrote them; `null` and empty where it says none. */
  readonly lang?: readonly (string | null)[];
  /** Kind of page, as in the site file; left out where none matches. */
  readonly template?: string;
}
