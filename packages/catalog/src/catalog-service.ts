// A service as the catalogue holds it: what a site file needs, and where each fact comes from.
import type { Service, Text, Tracer, Vendor } from '@assent/core';

/** Where a block of facts was read, and when; `verified: null` = second-hand, not yet read at the vendor's. */
export interface Sourced {
  /** Web address, or `npm:package@version` for code that was read and run. */
  readonly source: string;
  /** ISO 8601 date of the reading. */
  readonly verified: string | null;
}

/** A tracer with its description in French and English. */
export interface CatalogTracer extends Tracer, Sourced {
  readonly about: Text;
}

export interface CatalogService extends Service {
  readonly vendor: Vendor & Sourced;
  /** Provenance of `match`. */
  readonly matched: Sourced;
  readonly tracers: readonly CatalogTracer[];
  readonly about: Text;
}
