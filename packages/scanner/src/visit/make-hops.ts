// Brings together a request's hops and what is said of them, in whichever order the browser tells either.
import type { RequestSeen } from '../observation/observation.ts';
import type { Mutable } from './mutable.ts';

export interface Hops<T> {
  /** A request begins, or goes on after a redirect. */
  hop(id: string, request: Mutable<RequestSeen>): void;
  /** The first thing said is about the first hop, and so on. */
  say(id: string, what: T): void;
}

export function makeHops<T>(use: (request: Mutable<RequestSeen>, said: T) => void): Hops<T> {
  const all = new Map<string, { readonly hops: Mutable<RequestSeen>[]; readonly said: T[]; used: number }>();
  const of = (id: string) => {
    const known = all.get(id) ?? { hops: [], said: [], used: 0 };
    all.set(id, known);
    return known;
  };
  const pair = (id: string) => {
    const known = of(id);
    while (known.used < Math.min(known.hops.length, known.said.length)) {
      const at = known.used++;
      use(known.hops[at] as Mutable<RequestSeen>, known.said[at] as T);
    }
  };
  return {
    hop(id, request) {
      of(id).hops.push(request);
      pair(id);
    },
    say(id, what) {
      of(id).said.push(what);
      pair(id);
    },
  };
}
