// A real Chromium for the tests that only a browser can decide. A missing browser is a failure, never a skip.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';

const PLACES = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Starts Chromium; `hosts` maps host names to loopback (`{ 'shop.site.test': 4711 }` → that port, whatever port the page asks for). */
export async function openBrowser(options: { readonly hosts?: Readonly<Record<string, number>>; readonly args?: readonly string[] } = {}): Promise<Browser> {
  const executablePath = PLACES.find(place => place && existsSync(place));
  if (!executablePath) throw new Error('expected Chromium, found none (hint: `npm test` installs it; or CHROMIUM=/path npm test)');
  const rules = Object.entries(options.hosts ?? {}).map(([host, port]) => `MAP ${host} 127.0.0.1:${port}`);
  return puppeteer.launch({
    executablePath,
    args: [
      '--no-sandbox',
      // the one that says "Headless" calls itself a robot, and robots are not counted
      '--user-agent=Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-dev-shm-usage',
      ...(rules.length ? [`--host-resolver-rules=${rules.join(',')}`] : []),
      ...(options.args ?? []),
    ],
  });
}
