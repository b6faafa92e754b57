// The class of a device, which picks the matching screenshot of the evidence. From what the page's layout sees; never the user agent.
import type { Device } from '@assent/core';

/** Shorter side, in CSS px, from which a touch screen is a tablet. */
const TABLET = 600;

/** Of this page, now: a window may move to another screen. */
export function deviceNow(): Device {
  if (!window.matchMedia) return 'unknown';
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(innerWidth, innerHeight) < TABLET ? 'mobile' : 'tablet';
}
