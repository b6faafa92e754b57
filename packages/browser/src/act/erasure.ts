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

export const NOTHING: Erasure = { deleted: [], left: [] };

/** Both erasures as one, the second being the later: what it deleted is left no more, what it left is not deleted, and nothing counts twice. */
export function addErasure(first: Erasure, second: Erasure): Erasure {
  const without = (traces: readonly Trace[], others: readonly Trace[]) =>
    traces.filter(({ name, kind }) => !others.some(other => other.name === name && other.kind === kind));
  return {
    deleted: [...without(without(first.deleted, second.left), second.deleted), ...second.deleted],
    left: [...without(without(first.left, second.deleted), second.left), ...second.left],
  };
}

/** A trace with the name of the organisation whose it is. */
export type OwnedTrace = Trace & { readonly vendor: string };

/** What the page after a withdrawal tells the visitor; kept in session storage as `<cookie>.withdrawn` until it has been told. */
export interface Withdrawn {
  readonly deleted: readonly Trace[];
  readonly left: readonly OwnedTrace[];
  /** Found again after it had been deleted, by a script or a late answer that wrote it back, and deleted again. */
  readonly back: readonly OwnedTrace[];
}

/** The stores of one terminal, and the page that looks at them. */
export interface Terminal extends Pick<Handle, 'native'> {
  readonly location: Pick<Location, 'hostname' | 'pathname'>;
  /** Absent in old browsers and where a private mode forbids it. */
  readonly indexedDB: IDBFactory | undefined;
  /** Absent on plain http. */
  readonly caches: CacheStorage | undefined;
  /** Absent on plain http. */
  readonly serviceWorker: Pick<ServiceWorkerContainer, 'getRegistrations'> | undefined;
  /** Paths of this site, other than that of the page, that the page knows of. */
  paths(): readonly string[];
  /** Starts the page again, so that what already runs stops reading too. */
  reload(): void;
  /** Calls `act` when the page goes, after the listeners that are there already. */
  onLeave(act: () => void): void;
}
