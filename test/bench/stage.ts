// Where the bench plays: a site that serves one page and the tool's files, and vendors that remember what reached them.
import { brotliCompressSync } from 'node:zlib';
import { listen } from '../helpers/listen.ts';
import { vendorAnswer, vendorScript } from '../helpers/vendor-answer.ts';

export interface Page {
  readonly html: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Stage {
  /** Origin of the site; vendors are `http://NAME.localhost` on the next port (4501 in the bench), the allowed CDN is on the one after. */
  readonly site: string;
  page: Page;
  /** More pages, by path. */
  pages: ReadonlyMap<string, Page>;
  /** Below `/tool/`. */
  files: ReadonlyMap<string, Buffer>;
  /** More of the vendors' scripts, by path; the site serves the same beneath `/app`, as its own code. */
  scripts: ReadonlyMap<string, string>;
  /** `host/path` of every request that reached a vendor. */
  readonly hits: string[];
  /** Connections that were opened to a vendor since the last `clear`, used or not. */
  readonly connections: () => number;
  /** Forgets what has reached the vendors. */
  readonly clear: () => void;
  readonly close: () => Promise<void>;
}

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  png: 'image/png',
  html: 'text/html',
};
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
const OPEN = { 'access-control-allow-origin': '*', 'access-control-allow-headers': '*' };

const typeOf = (path: string) => TYPES[path.split('.').pop() ?? ''] ?? 'text/plain';
const pathOf = (url = '') => url.split('?')[0] ?? '';

/** Listens on three ports of loopback: the site's, the vendors' after it, and the allowed CDN's. */
export async function openStage(sitePort = 4500): Promise<Stage> {
  const packed = new WeakMap<Buffer, Buffer>();
  const hits: string[] = [];
  let sockets = 0;

  const vendors = await listen((request, answer) => {
    const host = (request.headers.host ?? '').split('.')[0] as string;
    const path = pathOf(request.url);
    hits.push(`${host}${path}`);
    const more = stage.scripts.get(path);
    const { type, body } = more === undefined ? vendorAnswer(path) : { type: 'text/javascript', body: more + vendorScript(path.slice(1)) };
    const origin = request.headers.origin;
    const cors = origin ? { ...OPEN, 'access-control-allow-origin': origin, 'access-control-allow-credentials': 'true' } : OPEN;
    answer.writeHead(200, { ...cors, 'content-type': type, 'set-cookie': `seen_${host}=1` }).end(body);
  }, sitePort + 1);
  vendors.server.on('connection', () => sockets++);

  const cdn = await listen((request, answer) => {
    answer.writeHead(200, { ...OPEN, 'content-type': typeOf(pathOf(request.url)) }).end(own(pathOf(request.url)));
  }, sitePort + 2);

  const site = await listen((request, answer) => {
    const path = pathOf(request.url);
    const file = path.startsWith('/tool/') ? stage.files.get(path.slice(6)) : undefined;
    if (file) {
      if (!packed.has(file)) packed.set(file, brotliCompressSync(file));
      const headers = { 'content-type': typeOf(path), 'content-encoding': 'br', 'cache-control': 'max-age=3600' };
      return void answer.writeHead(200, headers).end(packed.get(file));
    }
    if (path.startsWith('/app')) return void answer.writeHead(200, { 'content-type': 'text/javascript' }).end(stage.scripts.get(path.slice(4)) ?? '');
    if (path.startsWith('/own')) return void answer.writeHead(200, { 'content-type': typeOf(path) }).end(own(path));
    if (path === '/favicon.ico') return void answer.writeHead(204).end();
    const page = path === '/' ? stage.page : stage.pages.get(path);
    if (!page) return void answer.writeHead(404).end();
    answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers }).end(page.html);
  }, sitePort);

  const stage: Stage = {
    site: `http://shop.localhost:${sitePort}/`,
    page: { html: '' },
    pages: new Map(),
    files: new Map(),
    scripts: new Map(),
    hits,
    connections: () => sockets,
    clear() {
      hits.length = 0;
      sockets = 0;
    },
    async close() {
      await Promise.all([vendors.close(), cdn.close(), site.close()]);
    },
  };
  return stage;
}

/** A first-party answer, or the CDN's. */
function own(path: string): Buffer | string {
  if (path.endsWith('.png')) return PNG;
  if (path.endsWith('.html')) return '<b class="swapped">swapped</b>';
  if (path.endsWith('.json')) return '{"ok":true}';
  if (path.endsWith('.css')) return '.probe{color:rgb(1, 2, 3)}';
  return /\.m?js$/.test(path) ? vendorScript(`own${path}`) : '';
}
