// The page's own interface: `window.assent`, and the same object from npm.
import type { Choice, Decision } from '@assent/core';
import type { EventName } from '../handle.ts';
import { attempt } from './attempt.ts';
import { choice, decideNow, granted } from './state.ts';

/** `P` = the ids of the site's purposes, as literals. Acts resolve when they are done and never reject: what fails is reported by `problem`. */
export interface Assent<P extends string = string> {
  /** Version of the SDK. */
  readonly version: string;
  /** The choice in force, `null` while there is none. */
  readonly choice: Choice | null;
  /** True when the purpose, or the service, is granted now. */
  granted(id: P | (string & {})): boolean;
  decide(service: string): Decision;
  open(what?: 'preferences' | 'notice'): Promise<void>;
  close(): Promise<void>;
  acceptAll(): Promise<void>;
  refuseAll(): Promise<void>;
  /** Purposes that are not named keep their verdict: `choose({ audience: true })`. */
  choose(purposes: Partial<Record<P, boolean>>): Promise<void>;
  withdraw(): Promise<void>;
  /** Resolves once the purpose, or the service, is granted on this page. */
  when(id: P | (string & {})): Promise<void>;
  /** Listens to `assent:NAME` on `document`; answers the function that stops listening. */
  on(event: EventName, listener: (detail: never) => void): () => void;
  /** The signed receipt of the choice in force, `undefined` where there is none. */
  receipt(): Promise<unknown>;
  /** Runs at once; before the SDK is there, `window.assent ||= []` keeps what is pushed. */
  push(...callbacks: ((assent: Assent<P>) => void)[]): void;
}

declare const __VERSION__: string;

/** What a page asks for: of what a first visit loads, or of the preferences' part. */
const ACTS = ['acceptAll', 'refuseAll', 'close', 'open', 'choose', 'withdraw', 'receipt'];

/** `act` asks a part of the SDK to do something. */
export function makeApi(act: (part: string, what: string, ...args: unknown[]) => Promise<unknown>): Assent {
  const on: Assent['on'] = (event, listener) => {
    const listen = (event: Event) => listener((event as CustomEvent<never>).detail);
    document.addEventListener(`assent:${event}`, listen);
    return () => document.removeEventListener(`assent:${event}`, listen);
  };
  const api: Record<string, unknown> = {
    version: __VERSION__,
    get choice() {
      return choice;
    },
    granted,
    decide: (service: string) => decideNow(service),
    on,
    when: (id: string) =>
      new Promise<void>(resolve => {
        const look = () => granted(id) && resolve();
        on('choice', look);
        look();
      }),
    push(...callbacks: ((assent: Assent) => void)[]) {
      for (const callback of callbacks) attempt(() => callback(api as unknown as Assent));
    },
  };
  for (const name of ACTS) api[name] = (...args: unknown[]) => act(/All|close/.test(name) ? 'ui' : 'panel', name, ...args);
  return api as unknown as Assent;
}
