// A laboratory for the gate: a page with the real gate and stand-in parts, and vendors that remember every request.
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import type { Browser, Page } from 'puppeteer-core';
import type { Rules } from '@assent/core';
import { LAB_RULES } from './lab-rules.ts';
import { openBrowser } from './browser.ts';
import { listen } from './listen.ts';
import { vendorAnswer, vendorScript } from './vendor-answer.ts';

const LOG = 'const log = name => (window.parts ??= []).push(name);';

/** The parts: the first visit's own, and what the preferences part would have beside it. */
const PARTS = `
  import { settle } from './packages/browser/src/act/settle.ts';
  import { byPage } from './packages/browser/src/gate/later/by-page.ts';
  import { verdictsOf } from './packages/browser/src/gate/later/verdicts-of.ts';
  export * from './packages/browser/src/ui.ts';
  export { restore } from './packages/browser/src/gate/later/restore.ts';
  export { choose as change } from './packages/browser/src/act/choose.ts';
  ${LOG}
  export const choose = (handle, wanted) => settle(handle, verdictsOf(handle, wanted), byPage('save'));
  export const review = () => log('review');
  export const confirmWithdrawal = () => log('confirm');
  export const honourSignal = () => log('signal');
  export const openPreferences = (handle, opener) => log('preferences:' + (opener?.id ?? ''));
  export const attend = handle => { window.handle = handle; log('attend'); };
  export const receipt = async () => ({ receipt: true });
`;

/** What stands in for the modules behind the way in: they tell that they were reached. */
const STAND_INS: Readonly<Record<string, string>> = {
  'open-notice.ts': "export const openNotice = handle => { window.handle = handle; log('notice'); };",
  'close-all.ts': "export const closeAll = () => log('close');",
  'means.ts': `export const meansOf = () => ({
    outbox: { flush: async () => Object.keys(localStorage).some(key => key.startsWith('assent.o.')) && log('flush') },
  });`,
  'choose.ts': `export const choose = (handle, verdicts, method) => {
    const choice = { ...verdicts, subject: '', at: Math.floor(Date.now() / 1000), version: handle.rules.version };
    handle.native.setCookie('assent=v1~' + choice.purposes.join('+') + '~~' + choice.at.toString(36) + '~' + choice.version + ';path=/');
    handle.adopt(choice, method);
  };`,
};

const standIn: Plugin = {
  name: 'stand-in',
  setup(build) {
    build.onLoad({ filter: /[\\/](open-notice|close-all|means|choose)\.ts$/ }, ({ path: file }) => ({
      contents: `${LOG}${STAND_INS[path.basename(file)]}`,
      loader: 'js',
    }));
  },
};

export interface Visit {
  readonly page: Page;
  /** Errors that reached the page. */
  readonly errors: readonly string[];
  /** `code` of every problem so far, and other events as `held:URL`. */
  events(): Promise<string[]>;
  /** Names of the vendors' scripts that ran, in order. */
  ran(): Promise<string[]>;
  /** Lets everything that has begun arrive. */
  settle(): Promise<void>;
  accept(): Promise<void>;
  close(): Promise<void>;
}

export interface Options {
  readonly rules?: Partial<Rules>;
  readonly cookie?: string;
  readonly before?: string;
  readonly tag?: string;
  readonly csp?: string;
  readonly path?: string;
  /** What the site's server makes of the page for a visitor with these cookies, before it is sent. */
  readonly serve?: (html: string, cookies: string) => string;
}

export interface Lab {
  /** `host/path` of every request that reached a vendor, without query. */
  readonly hits: string[];
  /** Paths that the site was asked for. */
  readonly asked: string[];
  /** Address of a vendor: `vendor('stats', '/a.js')`. */
  vendor(name: string, path: string): string;
  /** Opens a page in a browser profile of its own. Markup before `<body>` goes to the head. */
  visit(markup: string, options?: Options): Promise<Visit>;
  /** Answers every request for one of the parts with 503 while true. */
  broken: boolean;
  close(): Promise<void>;
}

async function compile(contents: string, format: 'iife' | 'esm', plugins: Plugin[] = []): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: '.', loader: 'ts' },
    bundle: true,
    write: false,
    format,
    minify: true,
    target: 'es2022',
    conditions: ['assent-source'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { __VERSION__: '"0.0.0"' },
    plugins,
  });
  return (outputFiles[0] as { text: string }).text;
}

/** `port` is the site's, the vendors have the next one. */
export async function openLab(port: number): Promise<Lab> {
  const gate = await compile("import './packages/browser/src/gate/main.ts'", 'iife');
  const parts = await compile(PARTS, 'esm', [standIn]);
  const hits: string[] = [];
  const asked: string[] = [];
  let html = '';
  let csp: string | undefined;
  let rules = LAB_RULES;
  let serve: Options['serve'];

  const vendors = await listen((request, answer) => {
    const host = (request.headers.host ?? '').split('.')[0];
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (host !== 'cdn') hits.push(`${host}${path}`);
    const send = () => {
      const { type, body } = vendorAnswer(path);
      answer.writeHead(path.includes('missing') ? 404 : 200, { 'content-type': type, 'access-control-allow-origin': '*', 'set-cookie': `seen_${host}=1` });
      answer.end(body);
    };
    if (path.includes('never')) return;
    if (path.includes('slow')) setTimeout(send, 250);
    else send();
  }, port + 1);

  const site = await listen((request, answer) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    asked.push(path);
    if (path === '/sdk/assent.js')
      return void answer
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end(gate.replace('__ASSENT_RULES__', () => JSON.stringify(rules)).replace('__ASSENT_SIGNALS__', '(()=>{})'));
    if (path.startsWith('/sdk/assets/')) return void answer.writeHead(lab.broken ? 503 : 200, { 'content-type': 'text/javascript' }).end(parts);
    if (/\.(js|json|png)$/.test(path))
      return void answer
        .writeHead(200, { 'content-type': path.endsWith('.js') ? 'text/javascript' : 'application/json' })
        .end(path.endsWith('.js') ? vendorScript(`own${path}`) : '{}');
    answer
      .writeHead(200, { 'content-type': 'text/html', ...(csp ? { 'content-security-policy': csp } : {}) })
      .end(serve?.(html, request.headers.cookie ?? '') ?? html);
  }, port);

  const browser: Browser = await openBrowser();

  const lab: Lab = {
    hits,
    asked,
    broken: false,
    vendor: (name, path) => `http://${name}.localhost:${port + 1}${path}`,
    async visit(markup, options = {}) {
      rules = { ...LAB_RULES, ...options.rules };
      csp = options.csp;
      serve = options.serve;
      hits.length = 0;
      asked.length = 0;
      const [head, body = ''] = markup.includes('<body>') ? markup.split('<body>') : ['', markup];
      html = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Lab</title>${options.before ?? ''}${options.tag ?? '<script src="/sdk/assent.js"></script>'}${head}</head><body><main>${body}</main></body></html>`;
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(String(error)));
      if (options.cookie) await context.setCookie({ name: 'assent', value: options.cookie, domain: 'shop.localhost', path: '/' });
      await page.evaluateOnNewDocument(() => {
        const events: string[] = [];
        Object.assign(window, { events });
        for (const name of ['ready', 'held', 'released', 'choice', 'change', 'problem'])
          document.addEventListener(`assent:${name}`, event => {
            const detail = (event as CustomEvent<{ code?: string; url?: string } | undefined>).detail;
            events.push(`${name}:${detail?.code ?? detail?.url ?? ''}`);
          });
      });
      await page.goto(`http://shop.localhost:${port}${options.path ?? '/'}`, { waitUntil: 'load' });
      const visit: Visit = {
        page,
        errors,
        events: () => page.evaluate(() => (window as unknown as { events: string[] }).events),
        ran: () => page.evaluate(() => (window as unknown as { ran?: string[] }).ran ?? []),
        async settle() {
          // what was asked for earlier has been seen by the vendors by the time that a later request of the page has been answered
          await page.evaluate(
            async address => {
              await new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
              await fetch(address).catch(() => {});
              await new Promise(resolve => setTimeout(resolve, 120));
            },
            lab.vendor('cdn', '/settle'),
          );
        },
        async accept() {
          await page.evaluate(() => (window as unknown as { assent: { acceptAll(): Promise<void> } }).assent.acceptAll());
          await visit.settle();
        },
        close: () => context.close(),
      };
      await visit.settle();
      return visit;
    },
    async close() {
      await browser.close();
      await Promise.all([vendors.close(), site.close()]);
    },
  };
  return lab;
}
