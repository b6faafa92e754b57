// What a sinner is: a site on one host that breaks rules on purpose, with the findings that a scan has to make of it.
import type { Site } from '@assent/core';
import type { Phase } from '../../../packages/scanner/src/observation/observation.ts';
import type { Answer } from '../../helpers/sinners-server.ts';

export interface Sinner {
  /** Its host is `www.<name>.test`. */
  readonly name: string;
  /** What it does wrong, or that it does nothing wrong. */
  readonly does: string;
  /** `rule subject` of every finding, and of no other. */
  readonly expected: readonly string[];
  readonly phases: readonly Phase[];
  /** The notice is measured too. */
  readonly notice?: boolean;
  readonly pages?: number;
  /** Paths that the scan is told to visit, instead of looking for pages. */
  readonly listed?: readonly string[];
  /** Signs in first, by visiting `/login`. */
  readonly login?: boolean;
  readonly site?: Site;
  readonly aliases?: Readonly<Record<string, readonly string[]>>;
  readonly profile?: string;
  /** Path → answer; `/` is the page. */
  readonly paths: Readonly<Record<string, Answer | string>>;
}

/** A page with a head and a body. */
export const page = (head: string, body = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Sinner</title><link rel="icon" href="data:,">${head}</head><body><main><h1>A shop</h1><p>Wool and needles.</p></main>${body}</body></html>`;
