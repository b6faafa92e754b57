// The contract of a policy server, on real nginx, Caddy, Apache and Node: for every cookie the policy that the domain says, and no other.
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Choice, encodeChoice, fillPolicy, makePolicyPlan, parsePolicies, policyText, sourcesFor } from '@assent/core';
import { makePolicyFiles } from '../../packages/cli/src/policy/make-policy-files.ts';
import { ask } from '../helpers/ask.ts';
import { makeChoice, makePolicySite } from '../helpers/policy-site.ts';
import { type ServerKind, startWebServer, type WebServer } from '../helpers/web-server.ts';

const KINDS: readonly ServerKind[] = ['nginx', 'caddy', 'apache', 'node'];
// paths that would end a string, a directive or a format if they were not encoded; a policy longer than nginx takes in one piece
const site = makePolicySite({
  policy: true,
  unknown: 'hold',
  allow: ['cdn.localhost/100%/$a;b,c"d\'e`f{g}', ...Array.from({ length: 12 }, (_, i) => `host-${i}.cdn.example.net`)],
});
const EXISTING = "img-src 'self' https://own.example; script-src 'self' 'sha256-abc='; report-uri /own\ndefault-src https:";
const VERSIONS = ['0a1b2c3d', 'ffff0000'];

const plan = makePolicyPlan(site);
const text = policyText(site, plan, parsePolicies(EXISTING));
const expected = (choice: Choice | null) =>
  fillPolicy(
    text,
    sourcesFor(plan, choice).filter(source => !plan.always.includes(source)),
  );
const STRICTEST = expected(null);

const now = Math.floor(Date.now() / 1000);
const cookieOf = (choice: Choice) => `assent=${encodeChoice(choice, id => site.services.find(service => service.id === id)?.purposes ?? [])}`;
const chosen = (purposes: readonly string[], services: Choice['services'] = {}, changes: Partial<Choice> = {}) =>
  makeChoice(purposes, services, { at: now - 60, ...changes });

// `granted` or `denied` only where it differs from the purposes, as the SDK writes it
const CHOICES = fc.sample(
  fc
    .tuple(
      fc.subarray(['audience', 'media', 'advertising']),
      fc.dictionary(fc.constantFrom('stats', 'mix-tool', 'both', 'wide', 'deep'), fc.constantFrom('granted' as const, 'denied' as const)),
    )
    .map(([purposes, services]) => {
      const differing = Object.entries(services).filter(([id, verdict]) => {
        const needed = site.services.find(service => service.id === id)?.purposes ?? [];
        return (verdict === 'granted') !== needed.every(purpose => purposes.includes(purpose));
      });
      return chosen(purposes, Object.fromEntries(differing));
    }),
  { numRuns: 60, seed: 7 },
);

const GARBAGE = [
  '',
  'assent=',
  'assent=v1~audience',
  'assent=v2~audience~~0~0a1b2c3d',
  'assent=v1~audience~~sz0000~deadbeef',
  `xassent=${cookieOf(chosen(['audience'])).slice(7)}`,
  `${cookieOf(chosen(['audience']))}x`,
  `assent="${cookieOf(chosen(['audience'])).slice(7)}"`,
  cookieOf(chosen(['audience'], {}, { version: 'deadbeef' })),
  cookieOf(chosen(['Audience'])),
  cookieOf(chosen(["audience'; script-src *"])),
  cookieOf(chosen(['xaudience', 'audiencex', 'advert'])),
  'assent=v1~-audience~~sz0000~0a1b2c3d',
  `assent=v1~${'a+'.repeat(2000)}~~sz0000~0a1b2c3d`,
  'assent=%00%0d%0aset-cookie:x',
];

describe.each(KINDS)('%s', kind => {
  let directory: string;
  let server: WebServer;
  beforeAll(async () => {
    directory = mkdtempSync(path.join(tmpdir(), 'assent-policy-'));
    const policy = path.join(directory, 'policy');
    const root = path.join(directory, 'root');
    for (const at of [policy, root]) mkdirSync(at);
    const { files } = makePolicyFiles(site, { kind, reportOnly: false, existing: EXISTING, versions: VERSIONS });
    for (const [file, content] of files) writeFileSync(path.join(policy, file), content);
    writeFileSync(path.join(root, 'page.html'), '<p>page</p>');
    // Apache's own user has to reach it
    chmodSync(directory, 0o755);
    server = await startWebServer(kind, { policy, root });
  }, 60_000);
  afterAll(async () => {
    await server?.close();
    rmSync(directory, { recursive: true, force: true });
  });

  async function policyFor(cookie: string): Promise<string> {
    const { status, headers } = await ask(server.port, 'localhost', '/page.html', { headers: cookie ? { cookie } : {} });
    expect(status).toBe(200);
    expect(String(headers.vary)).toContain('Cookie');
    expect(headers['reporting-endpoints']).toBe('assent="https://consent.example.org/v1/policy-reports/shop"');
    // Apache leaves spaces where nothing was granted; they mean nothing (CSP3 §2.2)
    return String(headers['content-security-policy'])
      .replace(/ +(?=[;,]|$)/g, '')
      .replace(/ +/g, ' ');
  }

  test('no cookie: the strictest policy, beside the one that the site has', async () => {
    expect(await policyFor('')).toBe(STRICTEST);
    expect(parsePolicies(STRICTEST).map(policy => policy.get('report-uri'))).toEqual([
      ['/own'],
      undefined,
      ['https://consent.example.org/v1/policy-reports/shop'],
    ]);
  });

  test('every choice gets its own policy, services that differ from their purpose included', async () => {
    for (const choice of CHOICES) expect([cookieOf(choice), await policyFor(cookieOf(choice))]).toEqual([cookieOf(choice), expected(choice)]);
    expect(new Set(CHOICES.map(expected)).size).toBeGreaterThan(10);
  });

  test('the cookie is found among others, without a subject, and of an earlier version that still holds', async () => {
    const choice = chosen(['audience', 'media']);
    expect(await policyFor(`a=1; ${cookieOf(choice)}; b=2`)).toBe(expected(choice));
    expect(await policyFor(cookieOf({ ...choice, subject: '' }))).toBe(expected(choice));
    expect(await policyFor(cookieOf({ ...choice, version: 'ffff0000' }))).toBe(expected(choice));
  });

  test('garbage is no choice', async () => {
    for (const cookie of GARBAGE) expect([cookie.slice(0, 80), await policyFor(cookie)]).toEqual([cookie.slice(0, 80), STRICTEST]);
  });
});
