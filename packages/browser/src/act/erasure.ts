// Words of erasure: what was stored, what became of it, and the stores it was in.
import type { TracerKind } from '@assent/core';
import type { Handle } from '../handle.ts';

/** Something stored, as found (or known to be) on this terminal. */
export interface Trace {
  readonly name: string;
  readonly kind: TracerKind;
  /** Id of the service that it belongs to. */
  readonly service: string;
}

export interface Erasure {
  readonly deleted: readonly Trace[];
  /** Still there, or out of reach of this site. */
  readonly left: readonly Trace[];
}

/** What the page after a withdrawal tells the visitor; kept in session storage as `<cookie>.withdrawn` until it has been told. */
export interface Withdrawn {
  readonly deleted: readonly Trace[];
  /** `vendor` is the name of the organisation whose they are. */
  readonly left: readonly (Trace & { readonly vendor: string })[];
}

/** Answers the id of the service that a stored name has to be erased for, or `undefined` when it has to stay. */
export type Erasable = (name: string) => string | undefined;

/** The stores of one terminal, and the page that looks at them. */
export interface Terminal extends Pick<Handle, 'native'> {
  readonly location: Pick<Location, 'hostname' | 'pathname'>;
  /** Absent in old browsers and where a private mode forbids it. */
  readonly indexedDB: IDBFactory | undefined;
  /** Absent on plain http. */
  readonly caches: CacheStorage | undefined;
  /** Starts the page again, so that what already runs stops reading too. */
  reload(): void;
  /** Calls `act` when the page goes, after the listeners that are there already. */
  onLeave(act: () => void): void;
}
