// Access on every page of the dashboard, in every state that somebody may meet: axe in light, dark and forced colours, both directions, 400 %.
import { catalog } from '@assent/catalog';
import type { Role } from '@assent/core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { colourViolations, mirrorViolations, violations } from '../helpers/axe.ts';
import { makeExperiment } from '../helpers/experiment.ts';
import { lookAt, lookOver } from '../helpers/look-over.ts';
import { unreachable } from '../helpers/reach.ts';
import { makeFinding } from '../helpers/scan-report.ts';
import { makeSite } from '../helpers/site.ts';
import { openStaffStage, type StaffStage } from '../helpers/staff-stage.ts';

interface State {
  /** Role of whoever looks; `null` = nobody who is known. */
  readonly role: Role | null;
  readonly query: string;
  /** There once the state is. */
  readonly ready: string;
  /** What can be used in it, where something lies over the rest. */
  readonly within?: string;
  /** Brings the page to the state. */
  readonly act?: (page: Page) => Promise<unknown>;
  /** Questions to the endpoint that are not answered: `failed` at once, `late` never. */
  readonly broken?: { readonly path: string; readonly how: 'failed' | 'late' };
}

const SETTLED = 'body:not(:has(.blank)) .content[aria-busy="false"]';
const press = (selector: string) => (page: Page) => page.$$eval(selector, all => all.forEach(one => (one as HTMLElement).click()));
const rates = (query: string): State => ({ role: 'viewer', query, ready: SETTLED });
const lookUp = (number: () => string) => async (page: Page) => {
  await page.type('#number', number());
  await page.keyboard.press('Enter');
  await page.waitForSelector('.verdict');
};

const STATES: Readonly<Record<string, State>> = {
  'the sign-in': { role: null, query: 'lang=fr', ready: '#token' },
  'a code that opens nothing': {
    role: null,
    query: 'lang=en',
    ready: '#token',
    act: async page => {
      await page.type('#token', 'wrong');
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.querySelector('#token-wrong')?.textContent);
    },
  },
  'a link that opens nothing': { role: null, query: 'lang=fr#link=assent_gone', ready: '.door [role=alert]' },
  'an overview': rates('lang=en&sample=1'),
  'an overview of a site without answers': rates('lang=fr&site=quiet'),
  'an overview that has not come yet': { ...rates('lang=en'), ready: '.blank', broken: { path: '/v1/rates', how: 'late' } },
  'an overview that does not come': { ...rates('lang=fr'), ready: '[role=alert]', broken: { path: '/v1/rates', how: 'failed' } },
  'an overview with its menu open': { ...rates('lang=en&sample=1&device=mobile'), act: press('.menu summary'), within: '.menu' },
  'the keyboard shortcuts': { ...rates('lang=fr&sample=1'), act: press('.keys'), within: 'dialog[open]' },
  'a funnel': rates('page=funnel&lang=fr&sample=1'),
  breakdowns: rates('page=breakdowns&lang=en&sample=1&device=mobile'),
  versions: rates('page=versions&lang=fr&sample=1&range=90d'),
  experiments: { role: 'editor', query: 'page=experiments&lang=en', ready: '.trial' },
  'a site without experiments': { role: 'viewer', query: 'page=experiments&lang=fr&site=quiet', ready: 'main h1' },
  'experiments that do not come': {
    role: 'viewer',
    query: 'page=experiments&lang=en',
    ready: '[role=alert]',
    broken: { path: '/v1/experiments', how: 'failed' },
  },
  health: { role: 'viewer', query: 'page=health&lang=fr', ready: '.scan[aria-busy="false"]', act: press('.scan summary, .undeclared summary') },
  'health of which nothing comes': {
    role: 'viewer',
    query: 'page=health&lang=en',
    ready: '.scan [role=alert], .undeclared [role=alert]',
    broken: { path: '/v1/', how: 'failed' },
  },
  'the proofs': { role: 'dpo', query: 'page=proofs&lang=fr', ready: '#number' },
  'a proof': {
    role: 'dpo',
    query: 'page=proofs&lang=en',
    ready: '#number',
    act: async page => {
      await lookUp(() => stage.visitor.subject)(page);
      await page.$$eval('.staff details', all => all.forEach(one => (one.open = true)));
    },
  },
  'a number under which nothing is kept': { role: 'dpo', query: 'page=proofs&lang=fr', ready: '#number', act: lookUp(() => 'A'.repeat(30)) },
  'a request': {
    role: 'dpo',
    query: 'page=requests&lang=en',
    ready: '.queue button',
    act: async page => {
      await press('.queue button')(page);
      await page.waitForSelector('.case h2');
      await page.$$eval('.staff details', all => all.forEach(one => (one.open = true)));
    },
  },
  'a site without requests': { role: 'dpo', query: 'page=requests&lang=fr&site=quiet', ready: 'main h1' },
  'the accounts': {
    role: 'admin',
    query: 'page=access&lang=fr',
    ready: '.accounts .account',
    act: page => page.$$eval('.staff details', all => all.forEach(one => (one.open = true))),
  },
  'what was done': { role: 'auditor', query: 'page=access&lang=en', ready: '.staff table' },
};

let stage: StaffStage;
const pages = new Map<Role | null, Page>();
let broken: State['broken'];
beforeAll(async () => {
  const scan = { at: '2026-11-25T06:00:00.000Z', url: 'https://www.example.org/', failed: null, notice: 'seen', findings: [makeFinding()] } as const;
  stage = await openStaffStage({
    sites: [makeSite({ experiments: [makeExperiment()] }), makeSite({ id: 'quiet' })],
    catalog,
    scans: { latest: site => (site === 'shop' ? scan : null) },
  });
  await stage.ask('/v1/subject/request', { ...stage.visitor, right: 'erasure' });
  for (let n = 0; n < 12; n++) await stage.ask('/v1/views', { site: 'shop', views: 0, held: 0, met: ['www.google-analytics.com'] });
});
afterAll(() => stage?.close());

/** One page for each role, signed in once. */
async function pageOf(role: Role | null): Promise<Page> {
  const known = pages.get(role);
  if (known) return known;
  const page = role ? await stage.visit(role, '') : await (await stage.browser.createBrowserContext()).newPage();
  pages.set(role, page);
  await page.setRequestInterception(true);
  page.on('request', request => {
    const hit = broken && new URL(request.url()).pathname.startsWith(broken.path) && !request.url().includes('/v1/session');
    if (!hit) void request.continue();
    else if (broken?.how === 'failed') void request.abort();
  });
  return page;
}

async function open({ role, query, ready, act, broken: wanted }: State): Promise<Page> {
  const page = await pageOf(role);
  broken = wanted;
  await colour(page, 'light', false);
  await page.setViewport({ width: 1280, height: 900 });
  await page.goto('about:blank');
  await page.goto(`${stage.server.url}/dashboard/?${query}`);
  await page.waitForSelector(ready);
  await act?.(page);
  return page;
}

const colour = (page: Page, scheme: 'light' | 'dark', forced: boolean) =>
  page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
    { name: 'forced-colors', value: forced ? 'active' : 'none' },
  ] as never);

const CRITERIA = ['headings', 'groups', 'rings'] as const;

test.each(Object.keys(STATES).map((name, n) => [name, n % 2 ? 'rtl' : 'ltr'] as const))(
  'FR-16 D10 D15 1.4.4 1.4.10 %s: axe finds nothing in light, dark, forced colours and in either direction; at 400 % (%s) everything can be brought into view',
  async (name, direction) => {
    const state = STATES[name] as State;
    const page = await open(state);
    const faults = (await violations(page, state.within)).map(fault => `light: ${fault}`);
    const found = await lookOver(page, state.within, CRITERIA);
    for (const criterion of CRITERIA) faults.push(...found[criterion].faults.map(fault => `${criterion}: ${fault}`));
    await page.setViewport({ width: 360, height: 800 });
    await page.evaluate(() => (document.documentElement.dir = 'rtl'));
    faults.push(...(await mirrorViolations(page, state.within)).map(fault => `rtl, 360 px: ${fault}`));
    for (const [scheme, forced] of [
      ['dark', false],
      ['light', true],
    ] as const) {
      await colour(page, scheme, forced);
      faults.push(...(await colourViolations(page, state.within)).map(fault => `${scheme}${forced ? ', forced' : ''}: ${fault}`));
    }
    await page.setViewport({ width: 320, height: 256, deviceScaleFactor: 4 });
    await page.evaluate(dir => (document.documentElement.dir = dir), direction);
    await lookAt(page, state.within);
    faults.push(...(await unreachable(page)).map(fault => `400 %: ${fault}`));
    expect(faults).toEqual([]);
  },
);
