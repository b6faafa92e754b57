// Firefox for the tests, driven through WebDriver BiDi. A missing one is a failure, never a skip.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const PLACES = [process.env.FIREFOX, '/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'];

export async function openFirefox(): Promise<Browser> {
  const executablePath = PLACES.find(place => place && existsSync(place));
  if (!executablePath) throw new Error('expected Firefox, found none (hint: `npm test` installs Debian’s firefox-esr; or FIREFOX=/path npm test)');
  return puppeteer.launch({ browser: 'firefox', executablePath });
}
