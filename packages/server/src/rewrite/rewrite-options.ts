// What the rewrite is told.
import type { Rules } from '@assent/core';
import type { HeldTag } from './html/held-tag.ts';

export interface RewriteOptions {
  /** The site's `rules.json`, as `assent build` writes it and the endpoint serves it beside `assent.js`. */
  readonly rules: Rules;
  /** Address of `assent.js`. It is put first in `<head>` of every whole document that does not have it there. Nothing is put in without. */
  readonly tag?: string;
  /** Of every page, where it differs from the site's; a page's own tag may say `data-context="health"` too. */
  readonly context?: Rules['context'];
  /**
   * False: every visitor is given the same page, all that waits for a choice held, and the gate releases what is granted; such a page may be
   * kept by shared caches. Default true: tags of granted services stay as they are, and the page is private.
   */
  readonly perVisitor?: boolean;
  /** Request header in which an edge of the site's own names the visitor's country (`FR`, `US-CA`); the Assent tag is told. Default none. */
  readonly countryHeader?: string;
  /** Hears of every tag that is held. */
  readonly onHeld?: (tag: HeldTag) => void;
  /** Hears why a page was left as it is: `unknown-coding`, `rewrite-failed`. */
  readonly onProblem?: (problem: { readonly code: string; readonly message: string }) => void;
  /** Seconds since 1970. */
  readonly now?: () => number;
}

/** One request for a page. */
export interface Visit {
  /** Address of the page, absolute. */
  readonly url: string;
  /** The `Cookie` header. */
  readonly cookie?: string | undefined;
  /** The request said `Sec-GPC: 1`: the Assent tag is told. */
  readonly gpc?: boolean;
  /** As `countryHeader` names it. */
  readonly country?: string | undefined;
}
