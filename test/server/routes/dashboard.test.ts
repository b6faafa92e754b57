// GET /dashboard: the built page behind a policy that lets nothing else in.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dashboardRoutes } from '../../../packages/server/src/routes/dashboard.ts';

let directory: string;
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-dashboard-'));
  writeFileSync(path.join(directory, 'dashboard.0a1b2c3d.js'), 'export {};');
  writeFileSync(path.join(directory, 'manifest.json'), JSON.stringify({ version: '0.1.0', files: { dashboard: 'dashboard.0a1b2c3d.js' }, chunks: [] }));
});
afterEach(() => rmSync(directory, { recursive: true }));

test('the page loads the module that the manifest names, under a policy without inline code, string-to-code or other origins', async () => {
  const app = await dashboardRoutes(directory);
  const page = await app.request('/dashboard/');
  expect(await page.text()).toContain('<script type="module" src="/dashboard/dashboard.0a1b2c3d.js"></script>');
  const policy = page.headers.get('content-security-policy') ?? '';
  for (const rule of [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "require-trusted-types-for 'script'",
  ]) {
    expect(policy.split('; ')).toContain(rule);
  }
  expect(policy).not.toContain('unsafe');
  expect(page.headers.get('cache-control')).toBe('no-cache');
  expect(page.headers.get('referrer-policy')).toBe('no-referrer');
});

test('hashed modules never change, unknown ones are not found, and the address without a slash leads to the page', async () => {
  const app = await dashboardRoutes(directory);
  const module = await app.request('/dashboard/dashboard.0a1b2c3d.js');
  expect([module.status, module.headers.get('cache-control'), module.headers.get('access-control-allow-origin')]).toEqual([
    200,
    'public, max-age=31536000, immutable',
    null,
  ]);
  expect((await app.request('/dashboard/other.js')).status).toBe(404);
  expect((await app.request('/dashboard')).headers.get('location')).toBe('/dashboard/');
});

test('a page that the dashboard ships itself is used as it is', async () => {
  writeFileSync(path.join(directory, 'index.html'), '<!doctype html><title>Own</title>');
  expect(await (await (await dashboardRoutes(directory)).request('/dashboard/')).text()).toContain('<title>Own</title>');
});
