// The site file: one declaration from which notice, gate, declaration, register and proof all come.
import type { Attestation } from './attestation.ts';
import type { Experiment } from './experiment/experiment.ts';
import type { Layout } from './look/layouts.ts';
import type { Theme } from './look/tokens.ts';
import type { Text } from './text.ts';

export type { Text } from './text.ts';

/** Where a tracer lives on the terminal (EDPB Guidelines 2/2023: any storage or access, not cookies alone). */
export type TracerKind = 'cookie' | 'local-storage' | 'session-storage' | 'indexed-db' | 'cache' | 'service-worker' | 'pixel' | 'script' | 'fingerprint';

/** Lives that are no duration: until the browser closes, kept until somebody deletes it (local storage), or not established by anybody. */
export const RETENTION_WORDS = ['session', 'kept', 'unknown'] as const;

export interface Tracer {
  /** Exact name, or a pattern in which `*` stands for any characters: `_pk_id.*`. */
  readonly name: string;
  readonly kind: TracerKind;
  /** ISO 8601 duration (`P13M`), or one of `RETENTION_WORDS`. */
  readonly retention: string;
  /** What it stores and why, in the visitor's words. */
  readonly about?: Text;
  /** `third` when it is set on the service's own domain, out of reach of this site. */
  readonly party?: 'first' | 'third';
  /** True where nobody has read it at the vendor's; said to the visitor. */
  readonly unconfirmed?: boolean;
}

/** How personal data may leave the EEA. Dated data, never logic: Monaco is not adequate because it hopes to be. */
export interface Transfer {
  readonly mechanism: 'adequacy' | 'scc-2021-914' | 'bcr' | 'derogation-49';
  readonly document?: string;
  readonly asOf?: string;
}

export interface Vendor {
  readonly name: string;
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly policy?: string;
  readonly transfer?: Transfer;
  /** Countries outside the EEA that its group may take data to, ISO 3166-1 alpha-2; its own country need not be repeated. */
  readonly reaches?: readonly string[];
  /** True where nobody has read these facts at the vendor's; said to the visitor. */
  readonly unconfirmed?: boolean;
}

/** A tool on the site, complete: written out in the site file, or taken from the catalogue. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly vendor: Vendor;
  readonly purposes: readonly string[];
  /** `host` or `host/path` prefixes; a host matches its sub-domains too. */
  readonly match: readonly string[];
  readonly tracers: readonly Tracer[];
  readonly about?: Text;
  /** True where it may store more than `tracers` says, because nobody has established what; said to the visitor. */
  readonly unlisted?: boolean;
  /** The site attests that this measures its audience under the conditions of the exemption; runs until somebody objects, where a profile knows it. */
  readonly exempt?: Attestation;
  /**
   * `denied` = it is loaded before a choice, told by Google Consent Mode that everything is denied ("advanced", or a container that is let run);
   * what it stores is still erased, and tags inside it are still held. Left out = it waits.
   */
  readonly run?: 'denied';
}

/** A service as a site file may write it: a catalogue id, a catalogue entry with changes, or everything. */
export type ServiceEntry = string | Service | ({ readonly use: string } & Partial<Service>);

export interface Purpose {
  readonly id: string;
  /** At most six words; CNIL's "short highlighted title" (FR-03). From the locale files unless given. */
  readonly title?: Text;
  /** One sentence shown before the choice (FR-03). */
  readonly short?: Text;
  /** The longer description, one action away (FR-04). */
  readonly long?: Text;
}

export interface Controller {
  readonly name: string;
  readonly address: string;
  readonly country: string;
  readonly contact: string;
  /** Address of the data-protection policy, absolute or relative to the site. */
  readonly policy: string;
}

/** What to do, before a choice, with third parties that nobody declared. */
export type UnknownPolicy = 'report' | 'hold' | 'allow';

/** What an address is reached for, named as Content-Security-Policy does. */
export const DIRECTIVES = ['script', 'style', 'img', 'frame', 'connect', 'font', 'media', 'worker', 'form'] as const;

export type Directive = (typeof DIRECTIVES)[number];

/** By directive; `*` = every directive that is not named. */
export type UnknownPolicies = Readonly<Partial<Record<Directive | '*', UnknownPolicy>>>;

/** Somebody answers for a law rule that is broken: it goes to the evidence with the site file. */
export interface Override {
  /** Id of the rule: `L04`. */
  readonly rule: string;
  /** Where it is allowed to be broken, with everything below: `services[2]`; the whole file unless given. */
  readonly path?: string;
  readonly author: string;
  /** ISO 8601. */
  readonly date: string;
  readonly reason: string;
}

/** A kind of page that rates can be told apart by: an id, and the paths that it stands for, in which `*` stands for any characters. */
export interface Template {
  readonly id: string;
  readonly match: readonly string[];
}

/** How long records are kept as proofs once their choice has ended (law §4.5). */
export interface ProofPolicy {
  /** ISO 8601 duration, at most P1825D. */
  readonly retention: string;
  /** Why so long, in the controller's words. */
  readonly reason: string;
}

/** How Google's tags are told (Consent Mode v2). */
export interface GoogleConsent {
  /** Where its signals start as denied, ISO 3166-1 or -2; elsewhere they start as granted. Left out = denied everywhere. */
  readonly regions?: readonly string[];
  /** Links that carry click identifiers while storage is denied; off unless it says true. */
  readonly urlPassthrough?: boolean;
}

/** Where servers pass data on to: a conversion API, an upload. No browser is involved; the choice counts all the same (L41). */
export interface Destination {
  readonly name: string;
  readonly vendor: string;
  readonly by: 'server' | 'upload';
  readonly purposes?: readonly string[];
}

/** What somebody is offered who does not consent (CNIL criteria of 16 May 2022). */
export interface Wall {
  readonly alternative: { readonly offer: string; readonly price: string; readonly url: string; readonly contact: string };
}

/** The site file as an author writes it; what may be left out is optional. */
export interface SiteFile {
  readonly $schema?: string;
  readonly id: string;
  readonly name: Text;
  readonly origins: readonly string[];
  readonly controller: Controller;
  readonly locales: readonly string[];
  readonly profile?: string;
  /** Further profiles, for visitors whose country the site's own server names. */
  readonly profiles?: readonly string[];
  readonly context?: 'general' | 'health';
  readonly purposes: readonly Purpose[];
  readonly services: readonly ServiceEntry[];
  readonly unknown?: UnknownPolicy | UnknownPolicies;
  readonly allow?: readonly string[];
  readonly google?: GoogleConsent;
  readonly choice?: { readonly validity?: string; readonly cookie?: { readonly name?: string; readonly domain?: string | null } };
  readonly notice?: { readonly layout?: Layout; readonly theme?: Theme };
  readonly endpoint?: string | null;
  readonly policy?: boolean;
  readonly proof?: ProofPolicy;
  /** Other consent tools whose markup, triggers and events the pages still use. */
  readonly aliases?: readonly string[];
  /** Other consent tools that the site used before: what visitors refused under them stays refused. */
  readonly formerly?: readonly string[];
  readonly overrides?: readonly Override[];
  readonly destinations?: readonly Destination[];
  /** Visitors have accounts on this site. */
  readonly accounts?: boolean;
  /** True, or what else it offers: entry to this site depends on consent. Assent builds no wall; it only says what one has to offer. */
  readonly wall?: boolean | Wall;
  readonly templates?: readonly Template[];
  /** IANA name of the time zone in which days are cut; UTC unless given. */
  readonly zone?: string;
  readonly experiments?: readonly Experiment[];
}

/** The site file with every default filled in and every service complete. */
export interface Site {
  readonly id: string;
  readonly name: Text;
  readonly origins: readonly string[];
  readonly controller: Controller;
  readonly locales: readonly string[];
  /** Of every visitor whose country is unknown, or has none of `profiles`. */
  readonly profile: string;
  /** Absent where there is but one. */
  readonly profiles?: readonly string[];
  readonly context: 'general' | 'health';
  readonly purposes: readonly Purpose[];
  readonly services: readonly Service[];
  readonly unknown: UnknownPolicy | UnknownPolicies;
  readonly allow: readonly string[];
  readonly google?: GoogleConsent;
  readonly choice: { readonly validity: string; readonly cookie: { readonly name: string; readonly domain: string | null } };
  readonly notice: { readonly layout: Layout; readonly theme: Theme };
  readonly endpoint: string | null;
  /** True where the pages come with a Content-Security-Policy of `assent build --policy`: what it refuses, a new page alone can load. */
  readonly policy: boolean;
  /** Absent where the site leaves it to the endpoint. */
  readonly proof?: ProofPolicy;
  /** Absent where the pages speak no other tool's language. */
  readonly aliases?: readonly string[];
  /** Absent where there was no other tool before, or its refusals do not count. */
  readonly formerly?: readonly string[];
  /** Absent where nobody overrides a rule. */
  readonly overrides?: readonly Override[];
  readonly destinations?: readonly Destination[];
  readonly accounts?: boolean;
  readonly wall?: boolean | Wall;
  /** Left out where there are none; the first that matches is a page's. */
  readonly templates?: readonly Template[];
  /** Left out where days are cut in UTC. */
  readonly zone?: string;
  /** Declared, whether or not one of them runs; left out where there are none. */
  readonly experiments?: readonly Experiment[];
}

/** Types a site file written in TypeScript, purposes as literals, so that a misspelt purpose does not compile. */
export function defineSite<const S extends SiteFile>(site: S): S {
  return site;
}
