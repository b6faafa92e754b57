// Observations: facts seen during a visit, plain data that judges and reports read.
import type { TracerKind } from '@assent/core';
import type { Bilingual } from '../words/bilingual.ts';

/** Each with a fresh browser profile. */
export const PHASES = ['before', 'refuse', 'accept', 'withdraw', 'gpc'] as const;

export type Phase = (typeof PHASES)[number];

/** Where in its visit something was seen: before anything was answered, since the answer, or since the withdrawal and the reload that follows. */
export type Moment = 'untouched' | 'answered' | 'withdrawing' | 'withdrawn';

interface Seen {
  readonly phase: Phase;
  readonly moment: Moment;
  /** Address of the page, without query and fragment. */
  readonly page: string;
}

export interface RequestSeen extends Seen {
  readonly url: string;
  readonly method: string;
  /** As the DevTools protocol names it: `Script`, `Image`, `Ping`, `Fetch`, `WebSocket` … */
  readonly type: string;
  /** Addresses before this one, first first. */
  readonly redirects: readonly string[];
  /** `https://host/script.js:1:16`, nearest first; the page's own address for markup. */
  readonly initiators: readonly string[];
  /** True where the HTML itself asks for it: the preload scanner can fetch it whatever scripts do. */
  readonly parsed: boolean;
  /** Kind of context that asked: the page, or `worker`, `service_worker` … */
  readonly from: string;
  /** Names of cookies that went along. */
  readonly cookies: readonly string[];
  /** HTTP status, or `null` without an answer. */
  readonly status: number | null;
}

export interface TracerSeen extends Seen {
  readonly kind: TracerKind;
  readonly name: string;
  /** Host or cookie domain, without a leading dot. */
  readonly domain: string;
  /** Seconds it was set to live, `null` until the browser closes or (storage) until somebody deletes it. */
  readonly life: number | null;
  /** Shortened SHA-256 of the value, or the value where it was asked to be kept; `''` when it has none. */
  readonly value: string;
  /** Characters in the value. */
  readonly length: number;
  /** Who wrote it: the response's whole address, or the script and line, nearest first. Empty when it was found and nobody was seen writing it. */
  readonly by: readonly string[];
  readonly how: 'http' | 'script' | 'found';
  /** Why the browser refused to store it; absent when it did. */
  readonly blocked?: string;
  readonly httpOnly?: boolean;
}

/** A script read a tracer of a page. */
export interface ReadSeen extends Seen {
  readonly kind: TracerKind;
  readonly name: string;
  readonly by: readonly string[];
}

export interface FingerprintSeen extends Seen {
  readonly means: 'canvas' | 'fonts' | 'audio';
  readonly by: readonly string[];
}

/** Something that a page did which a report has to mention: a failed certificate, a dialog, a download, a page that never went quiet. */
export interface PageProblem extends Seen {
  readonly code: 'load-failed' | 'certificate' | 'dialog' | 'download' | 'never-quiet' | 'script-error' | 'too-many-requests' | 'crashed';
  readonly message: Bilingual;
}

/** What one look at the terminal found, at the end of a moment. */
export interface JarEntry extends Seen {
  readonly kind: TracerKind;
  readonly name: string;
  readonly domain: string;
}

/** A tag manager's container was loaded, and could be read. */
export interface ContainerSeen extends Seen {
  /** `GTM-ABC123` */
  readonly id: string;
  /** Type codes of its tags, sorted. */
  readonly types: readonly string[];
  /** Addresses that its tags name, or may load, sorted. */
  readonly addresses: readonly string[];
}

export interface GoogleCommand extends Seen {
  /** `consent default`, `consent update`, `config`, `js`, as pushed. */
  readonly command: string;
  /** False where it was pushed as an array, which Google's scripts ignore. */
  readonly wellFormed: boolean;
}

export interface Observations {
  readonly requests: readonly RequestSeen[];
  readonly tracers: readonly TracerSeen[];
  readonly reads: readonly ReadSeen[];
  readonly fingerprints: readonly FingerprintSeen[];
  readonly jar: readonly JarEntry[];
  readonly google: readonly GoogleCommand[];
  readonly containers: readonly ContainerSeen[];
  readonly problems: readonly PageProblem[];
}
