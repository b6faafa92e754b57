// A visitor of any engine: what a person does on a page, and what can be seen from outside.

/** The parts of Assent's interface, by their stable hooks (architecture §4), open shadow roots pierced. */
export type Part = 'notice' | 'accept' | 'refuse' | 'choose' | 'panel' | 'save' | 'close' | 'withdraw' | 'confirmation';

export interface VisitorOptions {
  /** Of the `Accept-Language` header; the pages of a journey say their own in their address. */
  readonly language?: string;
  /** CSS pixels. */
  readonly width?: number;
  readonly height?: number;
}

export interface Visitor {
  go(address: string): Promise<void>;
  reload(): Promise<void>;
  /** One page back in the history. */
  back(): Promise<void>;
  /** Waits until the part can be seen. */
  sees(part: Part): Promise<void>;
  /** True when the part can be seen now. */
  hasPart(part: Part): Promise<boolean>;
  /** What the part says, once it can be seen. */
  reads(part: Part): Promise<string>;
  /** Clicks a part of the interface, or an element of the page by its selector, as a mouse does. */
  click(target: Part | { readonly page: string }): Promise<void>;
  press(key: 'Tab' | 'Enter' | 'Escape'): Promise<void>;
  /** Runs a function in the page, and answers what it answers. */
  run<Result, Args extends unknown[]>(inPage: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Names of the cookies that the browser holds, sorted: of any host, where the engine tells them; in WebKitGTK those of the page's own. */
  cookies(): Promise<string[]>;
  /** Names of the cookies of the page's host, HttpOnly ones too, sorted. */
  ownCookies(): Promise<string[]>;
  /** Keys of localStorage and sessionStorage of the page's origin, sorted. */
  stored(): Promise<string[]>;
  leave(): Promise<void>;
}

/** The selector of a part inside its shadow root; a policy's own receipt area has a `withdraw` too, and the panel's is meant. */
export const hookOf = (part: Part): string => `${part === 'withdraw' ? '[data-assent-part="panel"] ' : ''}[data-assent-part="${part}"]`;

/** Runs in the page: the keys that its origin keeps. */
export const storedKeys = (): string[] => [...Object.keys(localStorage), ...Object.keys(sessionStorage)].sort();

/** Runs in the page: the part of the interface that has the focus, or else the name of the element that has it. */
export function focusedPart(): string {
  let at = document.activeElement;
  while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
  return at?.getAttribute('data-assent-part') ?? at?.localName ?? '';
}
