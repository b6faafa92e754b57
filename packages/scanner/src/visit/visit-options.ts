// How visits are made: shared by all of a scan.
import type { Browser, Page } from 'puppeteer-core';
import type { Pace } from './make-pace.ts';
import type { Patience } from './settle.ts';

export interface VisitOptions {
  readonly browser: Browser;
  readonly patience: Patience;
  /** Shared by the whole scan. */
  readonly pace: Pace;
  /** Milliseconds for a notice to appear. */
  readonly noticePatience: number;
  /** Pages that are open at once in one visit. */
  readonly tabs: number;
  /** `Accept-Language`. */
  readonly language: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** What a report keeps of a stored value. */
  readonly mask: (value: string) => string;
  /** Seconds since 1970. */
  readonly now: () => number;
  /** Signs in before the visit; given the page and the first address. */
  readonly login?: (page: Page, url: string) => Promise<void>;
}
