// The endpoint with the real SDK and dashboard, a visitor who has chosen twice, and whoever has to sign in.
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Role, Submission } from '@assent/core';
import { deriveSubject, makeRecordId, toBase64url } from '@assent/core/proof';
import { makeAccess, openSqliteStore, type RunningServer, type ServerOptions, startServer, type Store } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import type { EvidenceStatement } from '../../packages/server/src/evidence/describe-version.ts';
import { openBrowser } from './browser.ts';
import { makeSubmission } from './endpoint.ts';
import { eventually } from './eventually.ts';
import { sendRecord } from './send-record.ts';
import { makeSite, ORIGIN } from './site.ts';

export interface StaffStage {
  readonly server: RunningServer;
  readonly browser: Browser;
  /** The endpoint's own file, opened beside it. */
  readonly store: Store;
  readonly data: string;
  /** Who has chosen: everything, then without audience. */
  readonly visitor: { readonly site: string; readonly subject: string; readonly secret: string };
  /** A page that is signed in with that role, on that page of the dashboard. */
  visit(role: Role, query: string, size?: { readonly width?: number; readonly scheme?: 'light' | 'dark' }): Promise<Page>;
  ask(path: string, body: object): Promise<Response>;
  close(): Promise<void>;
}

const seconds = (time: number) => `${new Date(time).toISOString().slice(0, 19)}Z`;

export async function openStaffStage(options: Partial<ServerOptions> = {}): Promise<StaffStage> {
  const data = mkdtempSync(path.join(tmpdir(), 'assent-staff-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  const start = (own: Partial<ServerOptions> = {}) => startServer({ sites: [makeSite()], data, port: 0, ...files, ...options, ...own });
  const server = await start();
  const store = openSqliteStore(path.join(data, 'assent.db'));
  const ask = (at: string, body: object) =>
    fetch(server.url + at, { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body: JSON.stringify(body) });
  const visitor = await makeChoices(server.url, store, ask);
  const browser = await openBrowser();
  const visit: StaffStage['visit'] = async (role, query, { width = 1280, scheme = 'light' } = {}) => {
    const access = makeAccess(store, Date.now, randomBytes);
    const account = access.makeAccount({ name: `Dominique, ${role}`, role, sites: null });
    await store.keepAccount(account);
    const page = await (await browser.createBrowserContext()).newPage();
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: 'prefers-color-scheme', value: scheme },
      { name: 'prefers-reduced-motion', value: 'reduce' },
    ]);
    await page.goto(`${server.url}/dashboard/?lang=en&${query}#token=${await access.makeToken(account.id)}`);
    await page.waitForSelector('.tabs [aria-current]');
    return page;
  };
  const close = async () => {
    await browser.close();
    await store.close();
    await server.close();
    rmSync(data, { recursive: true, force: true });
  };
  return { server, browser, store, data, visitor, visit, ask, close };
}

async function makeChoices(url: string, store: Store, ask: StaffStage['ask']): Promise<StaffStage['visitor']> {
  const [said] = await store.statements('shop', 1, 0, 9, 'evidence');
  const { site, sdk, notices } = JSON.parse(said?.body ?? '{}') as EvidenceStatement;
  const at = Date.now() - 5_000;
  const secret = new Uint8Array(randomBytes(32));
  const subject = await deriveSubject('shop', secret, at / 1000);
  const first = makeSubmission(subject, site, {
    id: makeRecordId(at / 1000, new Uint8Array(randomBytes(10))),
    at: seconds(at),
    expires: seconds(at + 180 * 86_400_000),
    version: { site, sdk, notice: notices.fr as string },
    device: 'mobile',
  });
  const second: Submission = {
    ...first,
    id: makeRecordId(at / 1000 + 2, new Uint8Array(randomBytes(10))),
    seq: 1,
    event: 'partial',
    at: seconds(at + 2_000),
    purposes: { audience: 'denied', media: 'granted' },
    method: { layer: 'notice', control: 'save', input: 'keyboard', asked: true },
    supersedes: first.id,
  };
  for (const record of [first, second]) {
    const answer = await sendRecord(url, record);
    if (answer.status !== 204) throw new Error(`expected the record to be kept, got ${answer.status} ${await answer.text()}`);
  }
  const claim = { site: 'shop', subject, secret: toBase64url(secret) };
  await eventually(
    async () => (await ask('/v1/receipt', { ...claim, id: second.id })).status,
    status => status === 200,
    'a checkpoint over both records',
  );
  return claim;
}
