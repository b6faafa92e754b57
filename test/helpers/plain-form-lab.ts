// A laboratory for browsers without JavaScript: the real endpoint, a site on its domain and one on another whose server rewrites its pages.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { ConsentRecord, Rules } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { startServer } from '@assent/server';
import { nodeRewrite } from '@assent/server/rewrite';
import type { Browser } from 'puppeteer-core';
import { openBrowser } from './browser.ts';
import { listen } from './listen.ts';
import { makeSiteFile } from './site.ts';

export interface PlainFormLab {
  readonly browser: Browser;
  /** Records of a site, in the order of their events. */
  records(site: 'near' | 'far'): readonly ConsentRecord[];
  close(): Promise<void>;
}

const ENDPOINT = 'http://consent.site.test';
const SITES = { near: 'http://www.site.test', far: 'http://www.other.test' } as const;

/** Pages say a service's tag unmarked; `/privacy` links to the preferences, `/evil` holds whatever its query says as a form and a link. */
export async function openPlainFormLab(): Promise<PlainFormLab> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-plain-form-'));
  const server = await startServer({
    sites: [
      resolveSite(makeSiteFile({ id: 'near', origins: [SITES.near], endpoint: ENDPOINT, choice: { cookie: { domain: 'site.test' } } }), {}),
      resolveSite(makeSiteFile({ id: 'far', origins: [SITES.far], endpoint: ENDPOINT }), {}),
    ],
    data,
    port: 0,
    sdk: path.resolve('packages/browser/dist'),
    dashboard: path.join(data, 'dashboard'),
    log: () => {},
  });
  const rules = (await (await fetch(`${server.url}/far/rules.json`)).json()) as Rules;
  const rewrite = nodeRewrite({ rules });
  const web = await listen((request, answer) => {
    const host = (request.headers.host ?? '').split(':')[0];
    const address = new URL(request.url ?? '/', `http://${host}`);
    const id = host === 'www.site.test' ? 'near' : 'far';
    const page = () => {
      answer.setHeader('content-type', 'text/html;charset=utf-8');
      if (id === 'near') answer.setHeader('set-cookie', '_st=1; HttpOnly; Domain=site.test');
      const link = address.searchParams.get('to') ?? `${ENDPOINT}/${id}/preferences`;
      answer.end(`<!doctype html><html lang="en"><title>Page</title><script src="http://stats.example.com/tag.js"></script><body><h1>Privacy</h1>
<a id="here" href="${link.replaceAll('&', '&amp;')}">click here</a>
<form id="forged" method="post" action="${ENDPOINT}/near/preferences"><button name="act" value="accept">Win a phone</button></form>`);
    };
    if (host === 'www.other.test') rewrite(request, answer, page);
    else page();
  });
  const endpoint = Number(new URL(server.url).port);
  const hosts = { 'www.site.test': web.port, 'www.other.test': web.port, 'www.evil.test': web.port, 'stats.example.com': 1, 'consent.site.test': endpoint };
  const browser = await openBrowser({ hosts });
  return {
    browser,
    records: site => {
      const database = new DatabaseSync(path.join(data, 'assent.db'), { readOnly: true });
      try {
        const rows = database.prepare("SELECT record FROM record WHERE record ->> 'site' = ? ORDER BY record ->> 'seq'").all(site);
        return rows.map(({ record }) => JSON.parse(record as string) as ConsentRecord);
      } finally {
        database.close();
      }
    },
    close: async () => {
      await browser.close();
      await Promise.all([server.close(), web.close()]);
      rmSync(data, { recursive: true, force: true });
    },
  };
}
