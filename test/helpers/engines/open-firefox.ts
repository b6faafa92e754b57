// Firefox for the tests, driven through WebDriver BiDi. A missing one is a failure, never a skip.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const PLACES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

export interface FirefoxOptions {
  /** Folder of the profile, kept; else one that goes with the browser. */
  readonly profile?: string;
  /** Every window is a private one. */
  readonly privately?: boolean;
}

export async function openFirefox({ profile, privately = false }: FirefoxOptions = {}): Promise<Browser> {
  const executablePath = PLACES.find(place => place && existsSync(place));
  if (!executablePath) throw new Error('expected Firefox, found none (hint: `npm test` installs Debian’s firefox-esr; or FIREFOX=/path npm test)');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    ...(profile && { userDataDir: profile }),
    // said either way: a profile remembers what it was told last
    extraPrefsFirefox: { 'browser.privatebrowsing.autostart': privately },
  });
}
