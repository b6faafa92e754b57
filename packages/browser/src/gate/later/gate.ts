// The gate as the parts see it that are loaded later: what it knows and does, no more; `enter.ts` makes the handle from it.
import type { Choice, Decision, Rules, Standing } from '@assent/core';
import type { EventName, Held } from '../../handle.ts';
import type { Tag } from '../hold/mark.ts';

export interface Gate {
  readonly rules: Rules;
  readonly base: string;
  readonly context: Rules['context'];
  /** As found in the cookie, even when it no longer holds. */
  readonly stored: Choice | null;
  readonly standing: Standing;
  decide(service: string): Decision;
  /** True for a purpose, or a service, that is granted now. */
  granted(id: string): boolean;
  choice(): Choice | null;
  /** Puts a choice in force: decisions change at once, Google's signals go out. Releases nothing. */
  put(choice: Choice): void;
  /** What waits, in the order it came. */
  readonly held: Map<Element, Held>;
  /** Elements that run whatever the choice says. */
  readonly freed: WeakSet<Element>;
  /** May this held element run now? */
  mayRun(tag: Tag): boolean;
  /** While a release runs: queues a tag that is reached meanwhile and may run, and answers true, if it has to wait its turn. */
  joins?: ((tag: Tag) => boolean) | undefined;
  /** True once an address was taken out of a style. */
  cleaned(): boolean;
  /** Puts back an element that is written as held; a script that never ran, runs. */
  start(tag: Tag): void;
  /** Writes an element as held, in place. */
  mark(tag: Tag): void;
  /** True while an element is written as held. */
  isMarked(tag: Tag): boolean;
  emit(name: EventName, detail: unknown): void;
  /** The one reporter, so that a problem is told once. */
  report(code: string, message: unknown): void;
  /** Loads a part of the SDK; rejects when that fails, which is reported, and tries again at the next call. */
  part<T>(name: string): Promise<T>;
  /** Natives, taken before any other script of the page could replace them. */
  readonly fetch: typeof fetch;
  readonly setTimeout: typeof setTimeout;
  readonly cookie: PropertyDescriptor;
}
