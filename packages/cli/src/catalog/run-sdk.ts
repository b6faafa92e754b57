// Runs a vendor's own code on a page of its own and looks at what it stored and asked; nothing leaves the machine.
import type { RealSdk } from '@assent/core';
import type { Browser, HTTPRequest, Page } from 'puppeteer-core';
import type { SeenService, SeenTracer } from './compare-service.ts';

const PAGE = 'https://shop.example/';
const SDK = `${PAGE}sdk.js`;

// many send what they have gathered only when the visitor turns away; a real departure would take the page from under our eyes
const LEAVE = `Object.defineProperty(document, 'visibilityState', { value: 'hidden' });
document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
for (const name of ['pagehide', 'beforeunload']) dispatchEvent(new Event(name));`;

/** How long a page may go on changing, and how long nothing may have changed for it to be done. */
export interface Patience {
  readonly most: number;
  readonly quiet: number;
}

/** `code` = the text of `sdk.file`. Every request is answered here: the page and the code as they are, the vendor with an empty object. */
export async function runSdk(browser: Browser, sdk: RealSdk, code: string, patience: Patience = { most: 8000, quiet: 1500 }): Promise<SeenService> {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    const asked: string[] = [];
    await page.setRequestInterception(true);
    page.on('request', request => void answer(request, sdk, code, asked).catch(() => {})); // the page may be gone before its last beacon
    await page.goto(PAGE, { waitUntil: 'load' });
    const there = await settled(page, asked, patience);
    await page.evaluate(LEAVE);
    const gone = await settled(page, asked, { ...patience, quiet: patience.quiet / 2 });
    const added = gone.filter(({ name, kind }) => !there.some(tracer => tracer.name === name && tracer.kind === kind));
    return { tracers: [...there, ...added], asked };
  } finally {
    await context.close();
  }
}

async function answer(request: HTTPRequest, sdk: RealSdk, code: string, asked: string[]): Promise<void> {
  const url = request.url();
  if (url === PAGE) return request.respond({ contentType: 'text/html; charset=utf-8', body: pageOf(sdk) });
  if (url === SDK) return request.respond({ contentType: 'text/javascript; charset=utf-8', body: code });
  if (url.startsWith(PAGE)) return request.respond({ status: 404, body: '' });
  if (!/^https?:/.test(url)) return request.continue();
  asked.push(url);
  const origin = { 'access-control-allow-origin': PAGE.slice(0, -1), 'access-control-allow-credentials': 'true', 'access-control-allow-headers': '*' };
  if (request.resourceType() === 'script') return request.respond({ contentType: 'text/javascript', body: '', headers: origin });
  return request.respond({ contentType: 'application/json', body: sdk.answer ?? '{}', headers: origin });
}

// code that is written as a module is started by one, and imports the file under the name `{file}`
function pageOf({ before = '', start }: RealSdk): string {
  const scripts = start.startsWith('import ')
    ? `<script type="module">${start.replace('{file}', SDK)}</script>`
    : `<script>${before}</script><script src="${SDK}"></script><script>${start}</script>`;
  return `<!doctype html><meta charset="utf-8"><title>A shop</title><body><h1>A shop</h1><button>Buy</button>${scripts}`;
}

async function settled(page: Page, asked: readonly string[], { most, quiet }: Patience): Promise<SeenTracer[]> {
  const end = Date.now() + most;
  let last = '';
  let since = Date.now();
  for (;;) {
    const tracers = await stored(page);
    const now = `${asked.length} ${JSON.stringify(tracers.map(({ name, kind }) => [name, kind]))}`;
    if (now !== last) [last, since] = [now, Date.now()];
    if (Date.now() - since > quiet || Date.now() > end) return tracers;
    await new Promise(resolve => setTimeout(resolve, 150));
  }
}

async function stored(page: Page): Promise<SeenTracer[]> {
  const cookies = await page.browserContext().cookies();
  // as text: the page has globals that Node's types do not know
  const kept = (await page.evaluate(`(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name),
    caches: await caches.keys(),
  }))()`)) as Record<'local' | 'session' | 'databases' | 'caches', string[]>;
  const named = (kind: SeenTracer['kind'], life: number | null) => (name: string) => ({ name, kind, life });
  return [
    ...cookies.map(({ name, expires, session }) => ({ name, kind: 'cookie' as const, life: session ? 0 : expires - Date.now() / 1000 })),
    ...kept.local.map(named('local-storage', null)),
    ...kept.session.map(named('session-storage', 0)),
    ...kept.databases.map(named('indexed-db', null)),
    ...kept.caches.map(named('cache', null)),
  ];
}
