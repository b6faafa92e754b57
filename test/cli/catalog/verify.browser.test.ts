// assent catalog verify: the vendors' own code in Chromium does what the catalogue says, and code that does otherwise is found out.
import { catalog as known } from '@assent/catalog';
import type { CatalogService, RealSdk } from '@assent/core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { compareService } from '../../../packages/cli/src/catalog/compare-service.ts';
import { findSdk } from '../../../packages/cli/src/catalog/find-sdk.ts';
import { runSdk } from '../../../packages/cli/src/catalog/run-sdk.ts';
import type { World } from '../../../packages/cli/src/command.ts';
import { catalog } from '../../../packages/cli/src/commands/catalog.ts';
import { run } from '../../../packages/cli/src/run.ts';
import { openBrowser } from '../../helpers/browser.ts';

let out = '';
let err = '';
async function assent(args: readonly string[], env: World['env'] = process.env): Promise<number> {
  [out, err] = ['', ''];
  const world: World = {
    cwd: process.cwd(),
    env,
    colour: false,
    out: text => void (out += `${text}\n`),
    err: text => void (err += `${text}\n`),
    fetch: () => Promise.reject(new Error('expected no fetch')),
    stopped: async () => {},
  };
  return run({ catalog }, ['catalog', ...args], '1.2.3', world);
}

test('fourteen vendors’ own code stores and asks what the catalogue declares, and nothing else', async () => {
  const code = await assent(['verify', '--json']);
  const results = JSON.parse(out) as { service: string; stored: string[]; hosts: string[]; differences: { code: string; message: string }[] }[];
  const wrong = results.flatMap(({ service, differences }) =>
    differences.filter(found => found.code !== 'not-seen').map(({ message }) => `${service}: ${message}`),
  );
  expect(wrong).toEqual([]);
  expect(results).toHaveLength(14);
  for (const { service, stored, hosts } of results) expect([service, stored.length + hosts.length]).not.toEqual([service, 0]);
  // each stores what it is known by, so that an empty page would not pass
  const by = Object.fromEntries(results.map(({ service, stored }) => [service, stored.join(' ')]));
  expect(by['adobe-experience']).toContain('cookie AMCV_');
  expect(by['posthog']).toContain('cookie ph_');
  expect(by['amplitude']).toContain('cookie AMP_');
  expect(by['mixpanel']).toContain('cookie mp_');
  expect(by['microsoft-clarity']).toContain('cookie _clck');
  expect(by['piano-analytics']).toContain('cookie _pcid');
  expect(by['snowplow']).toContain('cookie _sp_id.');
  expect(by['segment']).toContain('cookie ajs_anonymous_id');
  expect(by['datadog-rum']).toContain('cookie _dd_s_v2');
  expect(by['countly']).toContain('local-storage test/cly_');
  expect(by['id5']).toContain('local-storage id5id_');
  expect(by['tarteaucitron']).toBe('cookie tarteaucitron');
  for (const id of ['plausible', 'friendly-captcha']) expect([id, by[id]]).toEqual([id, '']);
  expect(code).toBe(0);
});

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

test('code that stores and asks more than is declared is found out: cookies, storage, databases and hosts', async () => {
  const sdk: RealSdk = { package: 'sly@1.0.0', file: 'sly.js', start: 'sly()' };
  const sly = `function sly() {
    document.cookie = 'quiet=1; max-age=63072000; path=/';
    localStorage.copy = '1';
    indexedDB.open('vault');
    fetch('https://elsewhere.example/in', { method: 'POST', body: '{}' });
    addEventListener('pagehide', () => { navigator.sendBeacon('https://late.example/out'); sessionStorage.late = '1'; });
  }`;
  const seen = await runSdk(browser, sdk, sly, { most: 5000, quiet: 600 });
  const service = { ...(known['plausible'] as CatalogService), sdk };
  expect(compareService(service, seen).map(({ code, message }) => `${code} ${/"(\S+)"|got (\S+)$/.exec(message)?.slice(1).find(Boolean)}`)).toEqual([
    'undeclared-tracer quiet',
    'undeclared-tracer copy',
    'undeclared-tracer vault',
    'undeclared-tracer late',
    'undeclared-host elsewhere.example',
    'undeclared-host late.example',
    expect.stringMatching(/^not-seen/),
  ]);
});

test('a package that is missing or another version says what installs it', () => {
  const sdk = (known['posthog'] as CatalogService).sdk as RealSdk;
  expect(() => findSdk({ ...sdk, package: 'posthog-js@1.0.0' }, process.cwd())).toThrow(
    /^expected posthog-js@1\.0\.0 in node_modules, got \d+\.\d+\.\d+ \(hint: npm install --no-save posthog-js@1\.0\.0\)$/,
  );
  expect(() => findSdk({ ...sdk, package: '@nobody/sdk@1.0.0' }, process.cwd())).toThrow(/got nothing/);
});

test('wrong usage is said with what would be right, and a machine without a browser has an exit code of its own', async () => {
  expect(await assent(['verify', 'google-ads'])).toBe(2);
  expect(err).toMatch(/expected services whose code is on npm \(adobe-experience, .*\), got google-ads/);
  expect(await assent([])).toBe(2);
  expect(err).toContain('expected "verify", got nothing');
  expect(await assent(['verify', 'plausible'], { CHROMIUM: '/nowhere/chromium' })).toBe(4);
  expect(err).toContain('expected Chromium or Chrome at /nowhere/chromium, found none');
});
