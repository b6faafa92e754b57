// A stage for vendors' signals: a page with one service's signal as it stands in a site's tag, a stand-in for the page's own object, and a vendor
// whose code and servers are here.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'puppeteer-core';

const SDK = 'packages/browser/dist/sdk';
const { signals, follow } = JSON.parse(readFileSync(`${SDK}/manifest.json`, 'utf8')) as { signals: Record<string, string>; follow: string };

/** Ids of the services that have a signal, in the order of their files. */
export const SIGNALLED = Object.keys(signals);

export const SITE = 'https://shop.example/';

export interface SignalStage {
  readonly page: Page;
  /** Addresses asked, beside the site's own. */
  readonly asked: string[];
  /** Grants and denies: the purposes and services that are granted from now on. */
  choose(...granted: string[]): Promise<void>;
  /** Names of cookies and of what the page's storages keep, in order. */
  stored(): Promise<string[]>;
  /** Forgets all of it, as a withdrawal does. */
  forget(): Promise<void>;
  /** Puts the vendor's code on the page, and runs `after` when it has loaded. */
  load(after: string): Promise<void>;
  close(): Promise<void>;
}

export interface SignalOptions {
  /** Before the signal: what is on the page already. */
  readonly first?: string;
  /** After it: the site's own snippet. */
  readonly head?: string;
  /** The vendor's code, at `/vendor.js`; `modules` by their paths. */
  readonly code?: string;
  readonly modules?: Readonly<Record<string, string>>;
  /** What is granted as the page begins. */
  readonly granted?: readonly string[];
  /** JSON that the vendor's servers answer with, by what they were sent. */
  readonly answer?: (body: string) => string;
}

/** Some vendors send nothing on a machine without a network, which a machine that runs tests may be. */
const ONLINE = "Object.defineProperty(navigator,'onLine',{get:()=>true})";

/** As it stands in a site's tag. */
const tagged = (id: string) =>
  `((assent,report)=>{let add;${[follow, signals[id]].map(file => readFileSync(`${SDK}/${file}`, 'utf8')).join('')}})(assent,(code,message)=>problems.push({code,message:code+': '+message}))`;

export const script = (code: string) => code && `<script>${code}</script>`;

export async function openSignalStage(
  browser: Browser,
  id: string,
  { first = '', head = '', code = '', modules = {}, granted = [], answer = () => '{}' }: SignalOptions = {},
): Promise<SignalStage> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const asked: string[] = [];
  const assent = `<script>${ONLINE};window.granted=new Set(${JSON.stringify(granted)});window.heard=[];window.problems=[];
    window.assent={granted:x=>granted.has(x),on:(name,f)=>heard.push(f),push:f=>f(assent)};
    addEventListener('unhandledrejection',e=>problems.push(String(e.reason)));
    document.addEventListener('assent:problem',e=>problems.push(e.detail));window.globals=[...Object.getOwnPropertyNames(window),'globals']</script>`;
  await page.setRequestInterception(true);
  page.on('request', request => {
    const url = request.url();
    const module = modules[new URL(url).pathname];
    if (url === SITE)
      return void request.respond({ contentType: 'text/html', body: `<!doctype html>${assent}${first}<script>${tagged(id)}</script>${head}<body>` });
    if (url.startsWith(`${SITE}vendor.js`)) return void request.respond({ contentType: 'text/javascript', body: code });
    if (url.startsWith(SITE) && module) return void request.respond({ contentType: 'text/javascript', body: module });
    if (url.startsWith(SITE)) return void request.respond({ status: 404, body: '' });
    if (!/^https?:/.test(url)) return void request.continue();
    asked.push(url);
    return void request.respond({
      contentType: request.resourceType() === 'script' ? 'text/javascript' : 'application/json',
      body: request.resourceType() === 'script' ? '' : answer(request.postData() ?? ''),
      headers: { 'access-control-allow-origin': SITE.slice(0, -1), 'access-control-allow-headers': '*', 'access-control-allow-credentials': 'true' },
    });
  });
  await page.goto(SITE, { waitUntil: 'load' });
  return {
    page,
    asked,
    choose: async (...granted) => void (await page.evaluate(`granted=new Set(${JSON.stringify(granted)});heard.forEach(f=>f());0`)),
    stored: async () => {
      const cookies = (await context.cookies()).map(({ name }) => name);
      return [...cookies, ...((await page.evaluate('[...Object.keys(localStorage),...Object.keys(sessionStorage)]')) as string[])].sort();
    },
    forget: async () => {
      await context.deleteCookie(...(await context.cookies()));
      await page.evaluate('localStorage.clear();sessionStorage.clear()');
    },
    load: async after =>
      void (await page.evaluate(
        `new Promise(done=>{const s=document.createElement('script');s.src='/vendor.js';s.onload=()=>{${after};done(0)};document.head.append(s)})`,
      )),
    close: () => context.close(),
  };
}
