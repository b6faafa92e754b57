// A peer: another consent tool, and how pages that were written for it say the same as ours (ux.md §2.4).

/** What a page asks for through a peer's own names. */
export type PeerAct = 'open' | 'acceptAll' | 'refuseAll' | 'withdraw';

/** What a gate needs in order to read a peer's markup; strings alone, because it is sent to visitors. */
export interface PeerAliases {
  /** Finds the elements that the peer holds. */
  readonly held: string;
  /** Attribute that names purposes or services, several separated by commas, spaces or `|`. */
  readonly label?: string;
  /** The same as a part of the class: an expression whose first group is the name. */
  readonly inClass?: string;
  /** Attribute that keeps the address, where that is not `data-src`; of several, separated by a space, the one that is there. */
  readonly src?: string;
  /** Elements that open the preferences. */
  readonly opens?: string;
  /** Elements that act at once, by selector. */
  readonly acts?: Readonly<Record<string, PeerAct>>;
  /** Functions of the peer that a page calls: `klaro.show`. */
  readonly calls?: Readonly<Record<string, PeerAct>>;
  /** Events of the peer that a page waits for: `window:name` or `document:name`; `given` only where anything is granted, `refused` only where nothing is. */
  readonly events?: Readonly<Record<string, 'any' | 'given' | 'refused'>>;
}

export interface Peer extends PeerAliases {
  readonly id: string;
  readonly name: string;
}
