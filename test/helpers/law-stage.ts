// A stage for the law: a shop with the real SDK and a real endpoint, visitors from wherever the test says, and a vendor that counts its visits.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord, SiteFile } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { startServer } from '@assent/server';
import { rewriteResponse } from '@assent/server/rewrite';
import type { BrowserContext, Page } from 'puppeteer-core';
import { openBrowser } from './browser.ts';
import { eventually } from './eventually.ts';
import { listen } from './listen.ts';
import { sampleSite } from './sample-site.ts';

export interface Visitor {
  readonly page: Page;
  /** Opens the shop again. */
  again(): Promise<void>;
  /** Requests to such addresses get no answer from now on; `null` = all do. */
  hold(requests: RegExp | null): void;
  /** Text of the part of Assent's that is on screen, `''` = none; waits for it. */
  text(part: string): Promise<string>;
  /** The same without waiting, for what is not to be there once everything has been decided. */
  textNow(part: string): Promise<string>;
  click(part: string): Promise<void>;
  /** Names of the vendors' scripts that ran on this page. */
  ran(): Promise<string[]>;
  cookie(): Promise<string>;
  leave(): Promise<void>;
}

export interface VisitOptions {
  /** Attributes of the tag. */
  readonly tag?: string;
  readonly gpc?: boolean;
  /** Sent with every request, the way an edge would. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Markup of the page instead of the three vendors' tags; `{stats}` stands for the address of a vendor's script. */
  readonly body?: string;
  /** The shop's server rewrites its pages and reads `cf-ipcountry`. */
  readonly rewritten?: boolean;
}

export interface LawStage {
  readonly endpoint: string;
  visit(options?: VisitOptions): Promise<Visitor>;
  records(count: number): Promise<readonly ConsentRecord[]>;
  close(): Promise<void>;
}

/** `services` of the site: `stats`, `ads` and `video` on hosts of the vendor. */
export async function openLawStage(changes: (service: typeof serviceOn) => Partial<SiteFile>): Promise<LawStage> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-law-'));
  const vendor = await listen((request, answer) => {
    const name = (request.headers.host ?? '').split('.')[0];
    answer.writeHead(200, { 'content-type': 'text/javascript' }).end(`(window.ran ??= []).push('${name}'); document.cookie = '_${name}=1; path=/';`);
  });
  let html = '';
  let rewrite: ReturnType<typeof rewriteResponse> | undefined;
  const shop = await listen(async (request, answer) => {
    const page = new Response(html, { headers: { 'content-type': 'text/html' } });
    const asked = new Request(`http://shop.localhost:${shop.port}${request.url}`, { headers: request.headers as Record<string, string> });
    const given = rewrite ? rewrite(asked, page) : page;
    answer.writeHead(200, Object.fromEntries(given.headers)).end(Buffer.from(await given.arrayBuffer()));
  });
  const free = await listen(() => {});
  const { port } = free;
  await free.close();
  const endpoint = `http://localhost:${port}`;
  const { site, problems } = checkSite(
    sampleSite({ locales: ['en'], name: { en: 'The shop' }, origins: [`http://shop.localhost:${shop.port}`], endpoint, ...changes(serviceOn) }),
    {},
  );
  if (!site) throw new Error(`expected a sound site, got ${JSON.stringify(problems)}`);
  const server = await startServer({
    sites: [site],
    data,
    port,
    sdk: path.resolve('packages/browser/dist'),
    dashboard: path.resolve('packages/dashboard/dist/app'),
    trustedProxies: 1,
    countryHeader: 'cf-ipcountry',
    regionHeader: 'cf-region-code',
  });
  const browser = await openBrowser();
  const rules = await fetch(`${endpoint}/${site.id}/assent.js`).then(answer => answer.ok);
  if (!rules) throw new Error('expected the endpoint to deliver assent.js');

  const open = async (context: BrowserContext, { tag = '', gpc = false, headers = {}, rewritten = false, body }: VisitOptions): Promise<Visitor> => {
    const tags = body ?? ['stats', 'ads', 'video'].map(name => `<script src="{${name}}"></script>`).join('');
    const main = tags.replace(/\{(\w+)\}/g, (_, name) => `http://${name}.localhost:${vendor.port}/tag.js`);
    html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title><script ${tag} src="${endpoint}/${site.id}/assent.js"></script></head><body><main>${main}</main></body></html>`;
    rewrite = rewritten ? rewriteResponse({ rules: BARE, countryHeader: 'cf-ipcountry' }) : undefined;
    const page = await context.newPage();
    // as an edge would: on its way to a server, not in the browser, where they would be asked about beforehand (CORS)
    await page.setRequestInterception(true);
    let held: RegExp | null = null;
    page.on('request', request => {
      if (held?.test(request.url())) return;
      const added = /\/(assent\.js)?$/.test(new URL(request.url()).pathname) ? { ...headers, ...(gpc && { 'sec-gpc': '1' }) } : {};
      void request.continue({ headers: { ...request.headers(), ...added } });
    });
    if (gpc) await page.evaluateOnNewDocument(() => Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }));
    const again = async () => {
      await page.goto(`http://shop.localhost:${shop.port}/`, { waitUntil: 'load' });
    };
    await again();
    const inRoot = (part: string) => `document.querySelector('assent-root')?.shadowRoot?.querySelector('[data-assent-part=${part}]')`;
    const textNow = async (part: string) => (await page.evaluate(`${inRoot(part)}?.textContent ?? ''`)) as string;
    return {
      page,
      again,
      hold: requests => void (held = requests),
      async text(part) {
        await page.waitForFunction(`${inRoot(part)}?.textContent`, { timeout: 15_000 }).catch(() => {});
        return textNow(part);
      },
      textNow,
      async click(part) {
        await page.waitForFunction(inRoot(part), { timeout: 15_000 });
        await page.evaluate(`${inRoot(part)}.click()`);
      },
      ran: async () => ((await page.evaluate('window.ran ?? []')) as string[]).sort(),
      cookie: () => page.evaluate(() => document.cookie),
      leave: () => context.close(),
    };
  };
  return {
    endpoint,
    visit: async (options = {}) => open(await browser.createBrowserContext(), options),
    records: count =>
      eventually(
        () => readRecords(path.join(data, 'assent.db')),
        all => all.length >= count,
        `${count} records`,
        30_000, // an attempt that hangs is given up after 8 s, and the next may be 4 s later
      ),
    async close() {
      await browser.close();
      await Promise.all([server.close(), shop.close(), vendor.close()]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** A site on which the rewriting holds nothing: it only tells the tag. */
const BARE = {
  site: 'mutuelle',
  version: '00000000',
  still: [],
  profile: 'fr',
  context: 'general',
  purposes: ['audience'],
  services: [],
  unknown: { '*': 'report' },
  allow: [],
  cookie: { name: 'assent', domain: null },
  validity: 1,
  gpc: 'refusal',
  google: false,
  endpoint: null,
  locales: ['en'],
  files: {},
} as const;

function serviceOn(id: string, purpose: string) {
  return {
    id,
    name: `The ${id}`,
    vendor: { name: `${id} SAS`, country: 'FR', policy: 'https://vendor.example/privacy' },
    purposes: [purpose],
    match: [`${id}.localhost`],
    tracers: [{ name: `_${id}`, kind: 'cookie', retention: 'P6M', about: { en: 'Counts.' } }],
  } as const;
}

function readRecords(file: string): ConsentRecord[] {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database
      .prepare("SELECT record FROM record ORDER BY record ->> 'received', record ->> 'seq'")
      .all()
      .map(row => JSON.parse(row.record as string) as ConsentRecord);
  } finally {
    database.close();
  }
}
