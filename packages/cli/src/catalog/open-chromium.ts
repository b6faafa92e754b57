// Opens the Chromium or Chrome of this machine; none is ever downloaded.
import { existsSync } from 'node:fs';
import puppeteer, { type Browser } from 'puppeteer-core';
import type { World } from '../command.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];

/** Rejects, saying where it looked, when there is none. `CHROMIUM` in the environment names the only one to take. */
export async function openChromium({ env }: Pick<World, 'env'>): Promise<Browser> {
  const places = env['CHROMIUM'] ? [env['CHROMIUM']] : PLACES;
  const executablePath = places.find(place => existsSync(place));
  if (!executablePath) throw new Error(`expected Chromium or Chrome at ${places.join(' or ')}, found none (hint: CHROMIUM=/path assent …)`);
  return puppeteer.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', '--no-first-run'] });
}
