// Captures: dated screenshots of a version's notice, so that how it looked can be shown and not only run again (FR-63).
import type { Device, Submission } from '../record.ts';

export const CAPTURED_LAYERS = ['notice', 'preferences'] as const;
export type CapturedLayer = (typeof CAPTURED_LAYERS)[number];

/** Screens of a layer that scrolls, at most; the rest of a longer one is in the texts. */
export const MOST_SCREENS = 20;

/** `both` = the layer looks the same on a light and on a dark screen. */
export const CAPTURE_THEMES = ['light', 'dark', 'both'] as const;
export type CaptureTheme = (typeof CAPTURE_THEMES)[number];

/** `page` = on the site itself · `evidence` = that version's files, run again by the endpoint on an empty page. */
export const CAPTURE_SOURCES = ['page', 'evidence'] as const;
export type CaptureSource = (typeof CAPTURE_SOURCES)[number];

/** Width classes that have a screen of their own. */
export const CAPTURED_DEVICES = ['mobile', 'tablet', 'desktop'] as const satisfies readonly Device[];
export type CapturedDevice = (typeof CAPTURED_DEVICES)[number];

/** What is on a picture. Never an address: the page's own may say more than a log should. */
export interface CaptureFacts {
  /** As a record names them: of the site, of both layers' texts in that language, of the SDK. */
  readonly version: Submission['version'];
  readonly locale: string;
  readonly layer: CapturedLayer;
  /** 1 = as the layer opens, 2 … = scrolled on, a screen at a time. */
  readonly screen: number;
  readonly device: CapturedDevice;
  readonly theme: CaptureTheme;
  readonly source: CaptureSource;
}

/** What the log says about a picture; a statement of type `evidence`. */
export interface CaptureStatement extends CaptureFacts {
  readonly schema: 'assent-capture/1';
  /** SHA-256 (hex) of the PNG, under which it is kept. */
  readonly picture: string;
  /** Pixels of the picture. */
  readonly width: number;
  readonly height: number;
  /** When the endpoint got it, by its clock: ISO 8601, UTC, whole seconds. */
  readonly received: string;
}

/** A capture as the DPO sees it. */
export interface ShownCapture extends Omit<CaptureStatement, 'schema'> {
  /** Where the log says it. */
  readonly epoch: number;
  readonly index: number;
  /** False where the picture is gone, or is not the one that was kept. */
  readonly sound: boolean;
}

/** Answer of `GET /v1/captures`: the version that is served now, and what there is of it. */
export interface Captures {
  readonly site: string;
  readonly version: { readonly site: string; readonly sdk: string; readonly epoch: number; readonly index: number };
  /** By language, `en@us-ca` for the visitors of a further profile, `en~shorter.b` where a variant of an experiment is drawn: SHA-256 (hex) of both layers' texts. */
  readonly notices: Readonly<Record<string, string>>;
  readonly captures: readonly ShownCapture[];
}
