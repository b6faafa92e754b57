// A service as the catalogue holds it: what a site file needs, where each fact comes from, and what a site's owner should know of it.
import type { Service, Text, Tracer, Vendor } from './site.ts';

/** Where a fact was read, and when; `verified: null` = second-hand, not yet read at the vendor's or seen in its code. */
export interface Sourced {
  /** Web address, or `npm:package@version` for code that was read and run. */
  readonly source: string;
  /** ISO 8601 date of the reading. */
  readonly verified: string | null;
}

/** What a service is for its site. What is not among `NECESSARY_KINDS` is never strictly necessary by its name (FR-72). */
export const SERVICE_KINDS = [
  'analytics',
  'replay',
  'monitoring',
  'testing',
  'advertising',
  'marketing',
  'container',
  'media',
  'widget',
  'chat',
  'identity',
  'platform',
  'consent',
  'security',
  'payment',
  'delivery',
] as const;

export type ServiceKind = (typeof SERVICE_KINDS)[number];

/** Choice tools, bots and fraud, payment, and the files a page is made of. */
export const NECESSARY_KINDS: readonly ServiceKind[] = ['consent', 'security', 'payment', 'delivery'];

/** A tracer with its description in French and English. */
export interface CatalogTracer extends Tracer, Sourced {
  readonly about: Text;
}

/** The vendor's own consent call. It is never the only line of defence: `denied` says what the vendor does all the same. */
export interface VendorSignal extends Sourced {
  /** `calls` = functions of its script; `parameter` = of its address or options; `tcf` = reads the IAB's string; `relay` = hands on Google's signals. */
  readonly by: 'google-consent-mode' | 'calls' | 'parameter' | 'tcf' | 'relay';
  /** As the vendor's documentation writes them. */
  readonly hold?: string;
  readonly grant?: string;
  readonly revoke?: string;
  /** What was seen or read to happen while consent is denied. */
  readonly denied?: string;
}

/** On what ground audience measurement may go without consent; a configuration that the site attests, never a property of a brand (law §5). */
export interface Exemption extends Sourced {
  /** False = excluded, `null` = not established. */
  readonly possible: boolean | null;
  readonly basis: string;
}

/** The vendor's own code on npm, by which an entry can be verified (`assent catalog verify`). */
export interface RealSdk {
  /** `package@version`. */
  readonly package: string;
  /** File of the package that a page loads. */
  readonly file: string;
  /** Script before the file, as the vendor's snippet. */
  readonly before?: string;
  /** Script that starts it after the file, with made-up keys. */
  readonly start: string;
  /** Hosts that the page's owner chooses, and that therefore belong to nobody: a collector. */
  readonly own?: readonly string[];
  /** JSON that its servers answer with, where it does nothing without; `{}` otherwise. */
  readonly answer?: string;
}

/** A service, complete, with provenance. */
export interface CatalogService extends Service {
  readonly kind: ServiceKind;
  readonly vendor: Vendor & Sourced;
  /** Provenance of `match`. */
  readonly matched: Sourced;
  /** Addresses that belong to it, and addresses that look like it and do not. */
  readonly like?: readonly string[];
  readonly unlike?: readonly string[];
  /** Services whose patterns lie inside or around its own; the deeper host, then the longer path wins. */
  readonly near?: readonly string[];
  readonly tracers: readonly CatalogTracer[];
  /** Where it was read that it stores nothing, never second-hand; an empty list without it is `unlisted`. */
  readonly nothing?: Sourced;
  readonly about: Text;
  readonly signal?: VendorSignal;
  readonly exemption?: Exemption;
  /** What holding it costs: `low` = nothing that a visitor came for, `high` = the page or the purchase fails. */
  readonly breakage: 'low' | 'medium' | 'high';
  readonly sdk?: RealSdk;
}
