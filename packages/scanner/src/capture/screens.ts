// The screens on which a notice is captured: one of each width class that a record can name.
import type { CapturedDevice } from '@assent/core';
import type { Viewport } from 'puppeteer-core';

/** CSS pixels; a touch screen is what makes a phone or a tablet of it for the SDK. */
export const SCREENS: Readonly<Record<CapturedDevice, Viewport>> = {
  mobile: { width: 360, height: 740, deviceScaleFactor: 2, isMobile: true, hasTouch: true },
  tablet: { width: 768, height: 1024, deviceScaleFactor: 1, isMobile: true, hasTouch: true },
  desktop: { width: 1280, height: 800, deviceScaleFactor: 1, isMobile: false, hasTouch: false },
};
