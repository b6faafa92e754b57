import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { LOCALES } from '../../demo/site/locale.ts';
import { PATHS } from '../../demo/site/paths.ts';
import { type RunningSite, startSite } from '../helpers/demo.ts';

const TAG = 'http://localhost:1/mutuelle/assent.js';
const ADDRESSES = Object.entries(PATHS).flatMap(([id, paths]) => LOCALES.map(locale => ({ id, locale, path: paths[locale] })));

let site: RunningSite;
let plain: RunningSite;

beforeAll(async () => {
  [site, plain] = await Promise.all([startSite(TAG), startSite(null)]);
});
afterAll(() => {
  site.close();
  plain.close();
});

const read = async (path: string, from = site) => {
  const response = await fetch(from.origin + path);
  return { status: response.status, headers: response.headers, document: new JSDOM(await response.text(), { url: from.origin + path }).window.document };
};

test.each(ADDRESSES)('R6 EU-10 $path says its language, has one title and a way back to the choices', async ({ id, locale, path }) => {
  const { status, document } = await read(path);
  expect(status).toBe(id === 'missing' ? 404 : 200);
  expect(document.documentElement.lang).toBe(locale);
  expect(document.querySelectorAll('h1')).toHaveLength(1);
  expect(document.title).toMatch(/Lucarne/);
  const preferences = new URL(`preferences?lang=${locale}`, TAG).href; // for a browser that runs no scripts
  expect(document.querySelector('footer [data-assent="preferences"]')?.getAttribute('href')).toBe(preferences);
  expect(document.body.textContent).not.toMatch(/undefined|\[object|\$\{/);
});

test('GPC §4 the site says that it honours Global Privacy Control', async () => {
  const response = await fetch(`${site.origin}/.well-known/gpc.json`);
  expect(await response.json()).toEqual({ gpc: true, lastUpdate: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
});

test('3.2.3 3.2.6 (RGAA 12.2) the way back to the choices, and to help, is in the same place of every page, under the same words', async () => {
  for (const locale of LOCALES) {
    const footers = new Set<string>();
    for (const { path } of ADDRESSES.filter(address => address.locale === locale)) {
      const [footer = ''] = /<footer[^]*<\/footer>/.exec(await (await fetch(site.origin + path)).text()) ?? [];
      footers.add(footer.replaceAll(/<a[^>]* hreflang=[^]*?<\/a>/g, ''));
    }
    expect([locale, footers.size]).toEqual([locale, 1]);
    expect([...footers][0]).toMatch(/preferences\?lang=/);
  }
});

test('every link and every file of every page leads somewhere', async () => {
  const targets = new Set<string>();
  const broken: string[] = [];
  for (const { path } of ADDRESSES) {
    const { document } = await read(path);
    for (const element of document.querySelectorAll('[href], script[src^="/"]')) {
      const target = element.getAttribute('href') ?? element.getAttribute('src') ?? '';
      if (target.startsWith('#') && target !== '#assent' && !document.getElementById(target.slice(1))) broken.push(`${path} → ${target}`);
      if (target.startsWith('/') && !element.matches('link[rel=alternate]')) targets.add(target);
    }
  }
  const allowed = new Set<string>(Object.values(PATHS.missing));
  for (const target of targets) if (!allowed.has(target) && !(await fetch(site.origin + target)).ok) broken.push(target);
  expect(targets.size).toBeGreaterThan(20);
  expect(broken).toEqual([]);
});

test("Assent's tag is the very first thing in <head>, and absent from the site without it", async () => {
  for (const { path } of ADDRESSES) expect((await read(path)).document.head.firstElementChild?.getAttribute('src')).toBe(TAG);
  const { document } = await read(PATHS.home.fr, plain);
  expect(document.documentElement.innerHTML).not.toContain('assent.js');
  expect(document.querySelector('footer [data-assent="preferences"]')?.getAttribute('href')).toBe('#assent');
});

test('L50 the member page alone is a health context', async () => {
  const health = [];
  for (const { id, path } of ADDRESSES) if ((await read(path)).document.head.firstElementChild?.getAttribute('data-context') === 'health') health.push(id);
  expect(health).toEqual(['member', 'member']);
});

test('S2 S3 the policy holds the click-here link, the live declaration and the receipt area', async () => {
  for (const [locale, words] of [
    ['fr', 'cliquez ici'],
    ['en', 'click here'],
  ] as const) {
    const section = (await read(PATHS.policy[locale])).document.querySelector('#cookies');
    expect(section?.querySelector('a[data-assent="preferences"]')?.textContent).toBe(words);
    expect(section?.querySelector('div[data-assent="declaration"]')).not.toBeNull();
    expect(section?.querySelector('div[data-assent="receipt"]')).not.toBeNull();
  }
});

test('no page lets a vendor be fetched by the preload scanner: what HTML names a vendor is marked up', async () => {
  for (const { id, path } of ADDRESSES) {
    const { document } = await read(path);
    const eager = [...document.querySelectorAll('script[src], img[src], iframe[src], link[href]')].filter(
      element => element.getAttribute('type') !== 'text/plain',
    );
    const hosts = eager
      .map(element => new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', site.origin).hostname)
      .filter(host => host !== 'localhost');
    expect([path, hosts]).toEqual([path, id === 'quote' ? ['cdn.localhost'] : []]);
  }
});

test('without Assent every tag stands as its vendor tells: nothing is marked up', async () => {
  const { document } = await read(PATHS.refunds.fr, plain);
  expect(document.querySelector('[data-purpose], [data-src], [type="text/plain"]')).toBeNull();
  expect(document.querySelector('iframe')?.getAttribute('src')).toContain('video.localhost');
});

test.each([
  ['/', 'en', '/en/'],
  ['/?strip=0', 'fr', '/fr/?strip=0'],
  ['/policy', 'en', '/en/data-protection'],
])('%s for a browser in %s leads to %s', async (path, language, target) => {
  const response = await fetch(site.origin + path, { redirect: 'manual', headers: { 'Accept-Language': language } });
  expect([response.status, response.headers.get('location')]).toEqual([303, target]);
});

test('the policy opened from an English page is in English, whatever the browser prefers', async () => {
  const response = await fetch(`${site.origin}/policy`, { redirect: 'manual', headers: { 'Accept-Language': 'fr', Referer: `${site.origin}/en/` } });
  expect(response.headers.get('location')).toBe(PATHS.policy.en);
});

test('the strip is there, and gone with ?strip=0', async () => {
  expect((await read('/fr/')).document.querySelector('[data-strip]')).not.toBeNull();
  expect((await read('/fr/?strip=0')).document.querySelector('[data-strip], [src="/assets/strip.js"]')).toBeNull();
});

test('only the contact page sets a cookie, for the session, out of reach of scripts', async () => {
  for (const { id, path } of ADDRESSES) {
    const cookies = (await read(path)).headers.getSetCookie();
    if (id === 'contact') expect(cookies).toEqual([expect.stringMatching(/^lucarne_session=[0-9a-f]{32}; Path=\/; HttpOnly; SameSite=Lax$/)]);
    else expect(cookies).toEqual([]);
  }
});

test('the contact form is taken with the token of its session, and with no other', async () => {
  const { headers, document } = await read(PATHS.contact.en);
  const cookie = headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const token = document.querySelector<HTMLInputElement>('[name=token]')?.value ?? '';
  const send = async (headers: Record<string, string>, value: string) => {
    const response = await fetch(site.origin + PATHS.contact.en, { method: 'POST', redirect: 'manual', headers, body: new URLSearchParams({ token: value }) });
    return response.headers.get('location');
  };
  expect(await send({ Cookie: cookie }, token)).toBe(`${PATHS.contact.en}?outcome=sent`);
  expect(await send({ Cookie: cookie }, 'f'.repeat(64))).toBe(`${PATHS.contact.en}?outcome=failed`);
  expect(await send({}, token)).toBe(`${PATHS.contact.en}?outcome=failed`);
});
