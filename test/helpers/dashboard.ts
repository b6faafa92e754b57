// The real dashboard of a running endpoint, for all the tests of a file: one server, one browser, one page that is signed in.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningServer, type ServerOptions, startServer } from '@assent/server';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll } from 'vitest';
import { openBrowser } from './browser.ts';
import { makeSite, ORIGIN } from './site.ts';

export interface DashboardStage {
  readonly server: RunningServer;
  readonly page: Page;
  /** What went wrong in the page's scripts. */
  readonly errors: readonly string[];
  /** Opens the dashboard with that query, and answers the text of `part` once `ready` is there. */
  look(query: string): Promise<string>;
}

export interface DashboardStageOptions extends Partial<ServerOptions> {
  /** What `look` answers the text of. */
  readonly part: string;
  /** What `look` waits for. */
  readonly ready: string;
  /** Fills the endpoint before anybody looks. */
  readonly fill?: (server: RunningServer) => Promise<unknown>;
  /** Starts the endpoint anew once it is filled: a start counts what is there. */
  readonly again?: boolean;
}

/** Closed after the file's last test. The properties may be read inside tests and hooks only. */
export function useDashboard({ part, ready, fill, again = false, ...own }: DashboardStageOptions): DashboardStage {
  const errors: string[] = [];
  const look = async (query: string) => {
    await stage.page.goto(`${stage.server.url}/dashboard/?${query}`);
    await stage.page.waitForSelector(ready);
    return stage.page.$eval(part, element => (element as HTMLElement).innerText);
  };
  const stage = { errors, look } as unknown as { server: RunningServer; page: Page } & DashboardStage;
  const data = mkdtempSync(path.join(tmpdir(), 'assent-dashboard-'));
  const files = { sdk: path.resolve('packages/browser/dist'), dashboard: path.resolve('packages/dashboard/dist/app') };
  const start = () => startServer({ sites: [makeSite()], data, port: 0, catalog: {}, ...files, ...own });
  let browser: Browser | undefined;
  beforeAll(async () => {
    stage.server = await start();
    const { token } = stage.server;
    await fill?.(stage.server);
    if (again) {
      await stage.server.close();
      stage.server = await start();
    }
    browser = await openBrowser();
    stage.page = await browser.newPage();
    stage.page.on('pageerror', error => errors.push(String(error)));
    await stage.page.setViewport({ width: 1280, height: 900 });
    await stage.page.goto(`${stage.server.url}/dashboard/#token=${token}`);
    await stage.page.waitForSelector('.tabs');
  });
  afterAll(async () => {
    await browser?.close();
    await stage.server?.close();
    rmSync(data, { recursive: true, force: true });
  });
  return stage;
}

/** A POST as the SDK makes it. */
export function tell({ url }: RunningServer, route: string, body: object): Promise<Response> {
  return fetch(url + route, { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body: JSON.stringify(body) });
}
