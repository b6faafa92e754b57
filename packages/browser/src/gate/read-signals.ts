// Signals: the browser's standing wishes, which is Global Privacy Control.
import type { Submission } from '@assent/core';

/**
 * Whether there is one, and who told the page of it: the browser, or the site's server, which saw `Sec-GPC: 1` and wrote `data-gpc` on the tag.
 * No signal is no consent. Fixed for the life of a page, so it is read once.
 */
export function readSignals(): Submission['signals'] {
  const { globalPrivacyControl: gpc } = navigator as { readonly globalPrivacyControl?: boolean };
  return gpc || document.querySelector('[data-gpc]') ? { gpc: true, source: gpc ? 'browser' : 'header' } : { gpc: false };
}
