// The class of a device, which picks the matching screenshot of the evidence. From what the page's layout sees; never the user agent.
import type { Device } from '@assent/core';

/** Shorter side, in CSS px, from which a touch screen is a tablet. */
const TABLET = 600;

export function deviceOf({ innerWidth, innerHeight, matchMedia }: Pick<Window, 'innerWidth' | 'innerHeight'> & Partial<Pick<Window, 'matchMedia'>>): Device {
  if (!matchMedia) return 'unknown';
  if (!matchMedia('(pointer: coarse)').matches) return 'desktop';
  return Math.min(innerWidth, innerHeight) < TABLET ? 'mobile' : 'tablet';
}
