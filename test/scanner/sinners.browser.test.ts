// The scanner on a site of deliberate sinners: every finding that is expected, no other, and precision and recall by rule.
import { findingKey } from '@assent/core';
import { catalog, neverHeld } from '@assent/catalog';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { findChromium } from '../../packages/scanner/src/browser/find-chromium.ts';
import { type Launched, launch } from '../../packages/scanner/src/browser/launch.ts';
import { gather } from '../../packages/scanner/src/gather.ts';
import { judge } from '../../packages/scanner/src/judge/judge.ts';
import { makeKnowledge } from '../../packages/scanner/src/judge/knowledge.ts';
import { type SinnersServer, startSinnersServer } from '../helpers/sinners-server.ts';
import { sinners } from './sinners/sinners.ts';
import type { Sinner } from './sinners/sinner.ts';
import { vendors } from './sinners/vendors.ts';

// more than there are processors: a scan waits for most of its time
vi.setConfig({ maxConcurrency: 8 });

let server: SinnersServer;
let launched: Launched;
// of the last time that each was scanned
const outcomes = new Map<string, { readonly found: readonly string[]; readonly expected: readonly string[] }>();

beforeAll(async () => {
  const hosts = new Map(sinners.flatMap(sinner => [`www.${sinner.name}.test`, ...Object.keys(sinner.aliases ?? {})].map(host => [host, sinner] as const)));
  server = await startSinnersServer((url, headers) => {
    const answer = hosts.get(url.hostname)?.paths[url.pathname];
    return typeof answer === 'string' ? { body: answer } : (answer ?? vendors(url, headers));
  });
  launched = await launch({ executable: findChromium(process.env.CHROMIUM), args: server.args });
});

afterAll(async () => {
  await launched?.close();
  await server?.close();
  console.table(Object.fromEntries([...precisionByRule()].sort(([a], [b]) => (a < b ? -1 : 1))));
});

// those whose notice is measured take longest, and come first
const inOrder = sinners.toSorted((a, b) => Number(b.notice ?? false) - Number(a.notice ?? false));

test.concurrent.for(inOrder.map(sinner => [`${sinner.name} ${sinner.does}`, sinner] as const))('%s', async ([, sinner], { expect }) => {
  const { findings, french } = await scanSinner(sinner);
  const found = [...new Set(findings.map(findingKey))].sort();
  const expected = [...sinner.expected].sort();
  outcomes.set(sinner.name, { found, expected });
  expect(found).toEqual(expected);
  // the same findings in the same order, and none that forgot to change its language
  expect(french.map(findingKey)).toEqual(findings.map(findingKey));
  for (const { message } of french) expect(message).toMatch(/^attendu : .* ; constaté/);
});

test('every finding that is expected is found, and no other: precision and recall of each rule are 1', () => {
  expect(outcomes.size).toBe(sinners.length);
  expect([...precisionByRule()].filter(([, { precision, recall }]) => precision !== 1 || recall !== 1)).toEqual([]);
});

test('every rule of the scanner has a sinner who breaks it', () => {
  const broken = new Set(sinners.flatMap(({ expected }) => expected.map(key => key.split(' ')[0])));
  const rules = [
    ...Array.from({ length: 13 }, (_, i) => `TR${String(i + 1).padStart(3, '0')}`),
    'L02',
    'L10',
    'L11',
    'L12',
    'L13',
    'L14',
    'L15',
    'L16',
    'L17',
    'L18',
    'L20',
    'L22',
    'L30',
    'L31',
    'L33',
    'L34',
    'L35',
    'L37',
    'L42',
    'L50',
    'L51',
    'L52',
  ];
  expect(rules.filter(rule => !broken.has(rule))).toEqual([]);
});

async function scanSinner({ name, phases, notice = false, pages = 1, site, listed = [], login = false, aliases = {}, profile = 'fr' }: Sinner) {
  const { scanned } = await gather(launched.browser, {
    url: `https://www.${name}.test/`,
    profile,
    pages,
    listed: listed.map(path => `https://www.${name}.test${path}`),
    ...(login && { login: async (page, url) => void (await page.goto(new URL('/login', url).href)) }),
    concurrency: 3,
    patience: { least: 150, quiet: 200, most: 6000 },
    noticePatience: 1000,
    language: 'en',
    phases,
    measureNotice: notice,
    resolveAlias: async host => aliases[host] ?? [],
    now: Date.now,
  });
  const knowledge = makeKnowledge({ catalog, neverHeld: neverHeld.map(({ match }) => match), site: site ?? null, start: scanned.start });
  return { findings: judge(scanned, knowledge, 'en'), french: judge(scanned, knowledge, 'fr') };
}

function precisionByRule() {
  const all = [...outcomes.values()];
  const by = (keys: readonly string[]) => Map.groupBy(keys, key => key.split(' ')[0] as string);
  const [expected, found] = [by(all.flatMap(outcome => outcome.expected)), by(all.flatMap(outcome => outcome.found))];
  const right = by(all.flatMap(outcome => outcome.found.filter(key => outcome.expected.includes(key))));
  const size = (of: Map<string, readonly string[]>, rule: string) => of.get(rule)?.length ?? 0;
  return new Map(
    [...new Set([...expected.keys(), ...found.keys()])].map(rule => [
      rule,
      {
        expected: size(expected, rule),
        found: size(found, rule),
        precision: size(right, rule) / size(found, rule),
        recall: size(right, rule) / size(expected, rule),
      },
    ]),
  );
}
