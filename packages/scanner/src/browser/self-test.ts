// The self-test: two sites on loopback, of which one sets a cookie in the other. A browser that hides it would make every report clean.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'puppeteer-core';
import { ScanError } from '../scan-error.ts';

// any name below `localhost` is loopback and trustworthy to Chromium, and two of them are two sites
const [PAGE, OTHER] = ['page.localhost', 'other.localhost'];

/** Throws `self-test-failed`. */
export async function selfTest(browser: Browser): Promise<void> {
  const server = createServer((request, response) => {
    if (request.headers.host?.startsWith(OTHER)) response.setHeader('set-cookie', 'third=1; SameSite=None; Secure; Max-Age=600').end();
    else response.setHeader('content-type', 'text/html').end(`<img src="http://${OTHER}:${port()}/pixel" alt="">`);
  });
  const port = () => (server.address() as AddressInfo).port;
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    await page.goto(`http://${PAGE}:${port()}/`, { waitUntil: 'load', timeout: 20_000 });
    const cookies = await context.cookies();
    if (!cookies.some(({ name, domain }) => name === 'third' && domain === OTHER)) throw new Error(`none (the browser keeps ${cookies.length} cookies)`);
  } catch (error) {
    throw new ScanError(
      'self-test-failed',
      `expected this Chromium to show a third-party cookie that it was sent on loopback, got ${error instanceof Error ? error.message : String(error)}; a report would call clean what is not, so none is made (hint: a policy of this machine may block third-party cookies; name another browser with CHROMIUM=/path)`,
    );
  } finally {
    await context.close().catch(() => undefined);
    server.closeAllConnections();
    server.close();
  }
}
