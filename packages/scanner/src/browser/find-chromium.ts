// Where a Chromium is on this machine.
import { existsSync } from 'node:fs';
import { ScanError } from '../scan-error.ts';

const PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

const INSTALL =
  'install one (Debian and Ubuntu: apt-get install chromium; macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome) or name it: CHROMIUM=/path';

/** `named` goes before the usual places. Throws `browser-missing`. */
export function findChromium(named?: string): string {
  if (named !== undefined && !existsSync(named)) throw new ScanError('browser-missing', `expected a Chromium at ${named}, found none; ${INSTALL}`);
  const place = named ?? PLACES.find(existsSync);
  if (place === undefined) throw new ScanError('browser-missing', `expected a Chromium, found none in the usual places; ${INSTALL}`);
  return place;
}
