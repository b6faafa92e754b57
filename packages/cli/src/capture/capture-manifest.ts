// The list of a folder of captures, `manifest.json`.
import type { Capture } from './capture-site.ts';

/** One picture in `manifest.json`. */
export interface ListedCapture extends Omit<Capture, 'png'> {
  readonly file: string;
}

export interface CaptureManifest {
  readonly schema: 'assent-captures/1';
  /** Id of the site; `null` without a site file. */
  readonly site: string | null;
  readonly browser: string;
  readonly captures: readonly ListedCapture[];
}
