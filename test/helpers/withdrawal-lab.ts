// A laboratory for withdrawal: the real endpoint and SDK, and pages on hosts with parent domains, where cookies can lie anywhere.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { resolveSite } from '@assent/core/schema';
import { startServer } from '@assent/server';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from './browser.ts';
import { eventually } from './eventually.ts';
import { listen } from './listen.ts';
import { makeSiteFile } from './site.ts';

export interface WithdrawalLab {
  readonly browser: Browser;
  /** Path → markup of its body; every other path has a plain one. */
  readonly pages: Map<string, string>;
  /** Path → `Set-Cookie` lines of its answer. */
  readonly cookies: Map<string, string[]>;
  /** Paths that reached the vendor's host. */
  readonly hits: string[];
  /** Waits until the store holds so many records, and answers their events in order. */
  events(count: number): Promise<string[]>;
  /** Waits until a counter of the store has reached a number, and answers it. */
  counted(counter: string, least?: number): Promise<number>;
  /** Every text of the store, and every line of the endpoint's log. */
  traces(): string;
  close(): Promise<void>;
}

const vendor = { name: 'Stats SARL', country: 'FR' };
const SERVICES = [
  {
    id: 'ga',
    name: 'Analytics',
    vendor,
    purposes: ['audience'],
    match: ['stats.vendor.test'],
    tracers: [
      ...['_ga', '_ga_*'].map(name => ({ name, kind: 'cookie' as const, retention: 'P13M' })),
      { name: '_ga_store', kind: 'local-storage' as const, retention: 'kept' },
    ],
  },
  { id: 'video', name: 'Vidéo+', vendor: { ...vendor, name: 'Vidéo Plus' }, purposes: ['media'], match: ['video.vendor.test'], tracers: [] },
];

/** One site for each registrable domain, each with an endpoint of its own domain; `localhost` shares neither. */
export async function openWithdrawalLab(): Promise<WithdrawalLab> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-withdrawal-'));
  const lines: string[] = [];
  const sites = [
    ['main', ['http://www.site.test', 'http://shop.site.test'], 'http://consent.site.test'],
    ['market', ['http://shop.site.co.test'], 'http://consent.site.co.test'],
    ['elsewhere', ['http://www.other.test'], 'http://consent.site.test'],
  ] as const;
  const server = await startServer({
    sites: sites.map(([id, origins, endpoint]) => resolveSite(makeSiteFile({ id, origins: [...origins], endpoint, services: SERVICES }), {})),
    data,
    port: 0,
    sdk: path.resolve('packages/browser/dist'),
    dashboard: path.join(data, 'dashboard'),
    log: line => lines.push(line),
  });

  const hits: string[] = [];
  const pages = new Map<string, string>();
  const cookies = new Map<string, string[]>();
  const web = await listen((request, answer) => {
    const host = (request.headers.host ?? '').split(':')[0] ?? '';
    const address = request.url ?? '';
    if (host.endsWith('vendor.test')) hits.push(address);
    const site = sites.find(([, origins]) => origins.some(origin => origin === `http://${host}`));
    const tag = site ? `<script src="${site[2]}/${site[0]}/assent.js"></script>` : '';
    answer.setHeader('set-cookie', cookies.get(address) ?? []);
    answer.setHeader('content-type', address.endsWith('.js') ? 'text/javascript' : 'text/html;charset=utf-8');
    if (address.endsWith('.js')) return void answer.end('window.ran = (window.ran ?? 0) + 1');
    answer.end(
      `<!doctype html><html lang="${address.includes('/fr') ? 'fr' : 'en'}"><title>Lab</title>${tag}<body>${pages.get(address) ?? '<button>Play</button>'}</body></html>`,
    );
  });
  const endpoint = Number(new URL(server.url).port);
  const hosts = ['www.site.test', 'shop.site.test', 'shop.site.co.test', 'www.other.test', 'stats.vendor.test', 'video.vendor.test'];
  const browser = await openBrowser({
    hosts: {
      ...Object.fromEntries(hosts.map(host => [host, web.port])),
      'consent.site.test': endpoint,
      'consent.site.co.test': endpoint,
    },
    // digests, and therefore records, need a secure context
    args: [`--unsafely-treat-insecure-origin-as-secure=${sites.flatMap(([, origins]) => origins).join()}`],
  });

  const read = <T>(sql: string, ...values: string[]): T[] => {
    const database = new DatabaseSync(path.join(data, 'assent.db'), { readOnly: true });
    try {
      return database.prepare(sql).all(...values) as T[];
    } finally {
      database.close();
    }
  };
  return {
    browser,
    pages,
    cookies,
    hits,
    events: count =>
      eventually(
        () => read<{ event: string }>("SELECT record ->> 'event' AS event FROM record ORDER BY record ->> 'seq'").map(({ event }) => event),
        all => all.length >= count,
        `${count} records`,
      ),
    counted: (counter, least = 0) =>
      eventually(
        () => read<{ n: number }>('SELECT coalesce(sum(n), 0) AS n FROM tally WHERE counter = ?', counter)[0]?.n ?? 0,
        n => n >= least,
        `${least} of ${counter}`,
      ),
    traces: () => lines.join('\n') + JSON.stringify([read('SELECT record FROM record'), read('SELECT counter, locale, profile, device FROM tally')]),
    async close() {
      await browser.close();
      await Promise.all([server.close(), web.close()]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
