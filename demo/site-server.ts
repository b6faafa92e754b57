// The demo site's server: pages in two languages, the site's own files, the contact form, the strip's view of the hits, and the gallery.
import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { makeGallery } from './gallery/gallery.ts';
import { type Asset, buildAssets } from './site/assets.ts';
import { renderDocument } from './site/document.ts';
import { LOCALES, type Locale, preferredLocale } from './site/locale.ts';
import type { Page } from './site/page.ts';
import { PAGES } from './site/pages.ts';
import { missing } from './site/pages/missing.ts';
import { PATHS } from './site/paths.ts';
import { readSession, sessionCookie, tokenMatches, tokenOf } from './site/session.ts';
import type { Hits } from './vendors/hit.ts';

export interface SiteOptions {
  /** Address of `assent.js`; `null` shows the site as it would be without Assent, every tag as its vendor's docs say. */
  readonly assent: string | null;
  /** Port of the vendors: `posthog` is then at `http://posthog.localhost:<port>`. */
  readonly vendors: number;
  /** What has reached the vendors, for the strip. */
  readonly hits: Hits;
}

interface Place {
  readonly page: Page;
  readonly locale: Locale;
}

const PLACES: ReadonlyMap<string, Place> = new Map(PAGES.flatMap(page => LOCALES.map((locale): [string, Place] => [PATHS[page.id][locale], { page, locale }])));
const NO_STORE = { 'Cache-Control': 'no-store' };

/** A server that is not yet listening. */
export async function siteServer(options: SiteOptions): Promise<Server> {
  const assets = await buildAssets();
  const gallery = makeGallery();
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const asset = assets.get(url.pathname);
    if (asset) return sendAsset(response, asset);
    if (/^\/gallery(\/|$)/.test(url.pathname)) return void gallery(url).then(found => (found ? sendAsset(response, found) : response.writeHead(404).end()));
    if (url.pathname === '/strip/hits') return sendHits(request, response, options.hits);
    if (url.pathname === '/')
      return redirect(response, `${PATHS.home[preferredLocale(request.headers['accept-language'])]}${url.search}`, { Vary: 'Accept-Language' });
    if (url.pathname === '/policy') return redirect(response, PATHS.policy[readingLocale(request)]);
    const place = PLACES.get(url.pathname);
    if (request.method === 'POST' && place?.page.id === 'contact') return void receive(request, response, url.pathname);
    sendPage(request, response, options, url, place);
  });
}

/** The site file names one policy for both languages: the reader comes from a page in one of them. */
function readingLocale({ headers }: IncomingMessage): Locale {
  const from = /^https?:\/\/[^/]+\/(fr|en)(?:\/|$)/.exec(headers.referer ?? '')?.[1];
  return (from as Locale | undefined) ?? preferredLocale(headers['accept-language']);
}

function sendAsset(response: ServerResponse, { type, body }: Asset): void {
  response.writeHead(200, { 'Content-Type': type, 'Cache-Control': 'no-cache', 'X-Content-Type-Options': 'nosniff' }).end(body);
}

function sendHits(request: IncomingMessage, response: ServerResponse, hits: Hits): void {
  if (request.method === 'DELETE') hits.clear();
  response.writeHead(200, { 'Content-Type': 'application/json', ...NO_STORE }).end(JSON.stringify(hits.all()));
}

function redirect(response: ServerResponse, location: string, headers: Record<string, string> = {}): void {
  response.writeHead(303, { Location: location, ...NO_STORE, ...headers }).end();
}

function sendPage(request: IncomingMessage, response: ServerResponse, options: SiteOptions, url: URL, place: Place | undefined): void {
  const page = place?.page ?? missing;
  const locale = place?.locale ?? (url.pathname.startsWith('/en') ? 'en' : 'fr');
  const session = page.session ? (readSession(request.headers.cookie) ?? randomBytes(16).toString('hex')) : undefined;
  const context = {
    locale,
    link: (id: keyof typeof PATHS) => PATHS[id][locale],
    vendor: (host: string) => `http://${host}.localhost:${options.vendors}`,
    held: options.assent !== null,
    preferences: options.assent ? `${new URL('preferences', options.assent).href}?lang=${locale}` : '#assent',
    token: session ? tokenOf(session) : '',
    params: url.searchParams,
  };
  const body = renderDocument(page, context, { assent: options.assent, strip: url.searchParams.get('strip') !== '0' });
  response
    .writeHead(place ? 200 : 404, {
      'Content-Type': 'text/html; charset=utf-8',
      'Content-Language': locale,
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      ...NO_STORE,
      ...(session && { 'Set-Cookie': sessionCookie(session) }),
    })
    .end(body);
}

/** Reads the form, looks at nothing but its token, keeps nothing. */
async function receive(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
  let text = '';
  for await (const chunk of request) if (text.length < 16_384) text += String(chunk);
  const valid = tokenMatches(readSession(request.headers.cookie), new URLSearchParams(text).get('token'));
  redirect(response, `${path}?outcome=${valid ? 'sent' : 'failed'}`);
}
