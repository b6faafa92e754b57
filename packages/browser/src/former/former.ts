// A refusal that another consent tool stored here before: it goes on holding. What that tool stored of an acceptance is never taken over: who accepted is asked.

/** Key or cookie → what is stored under it, decoded. */
export type Stored = Readonly<Record<string, string>>;

export interface Former {
  /** Id of the peer (core/peers). */
  readonly tool: string;
  /** Names of its cookies and of its keys in local storage. */
  readonly keys: RegExp;
  /** True where a visitor answered and granted nothing; may throw on what is not the tool's. `isNeeded` = names that are on without consent. */
  refused(stored: Stored, isNeeded: (name: string) => boolean): boolean;
}
