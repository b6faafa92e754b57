// The scanner on a site of deliberate sinners: every finding that is expected, no other, and precision and recall by rule.
import { findingKey } from '@assent/core';
import { catalog, neverHeld } from '@assent/catalog';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findChromium } from '../../packages/scanner/src/browser/find-chromium.ts';
import { type Launched, launch } from '../../packages/scanner/src/browser/launch.ts';
import { gather } from '../../packages/scanner/src/gather.ts';
import { judge } from '../../packages/scanner/src/judge/judge.ts';
import { makeKnowledge } from '../../packages/scanner/src/judge/knowledge.ts';
import { inParallel } from '../../packages/scanner/src/visit/in-parallel.ts';
import { type SinnersServer, startSinnersServer } from '../helpers/sinners-server.ts';
import { sinners } from './sinners/sinners.ts';
import type { Sinner } from './sinners/sinner.ts';
import { vendors } from './sinners/vendors.ts';

type Findings = Awaited<ReturnType<typeof scanSinner>>;

// more than there are processors: a scan waits for most of its time
const AT_ONCE = 8;

let server: SinnersServer;
let launched: Launched;
// what has been scanned and not been looked at: a test that is tried again scans again
const scanned = new Map<string, Promise<Findings>>();
const counts = new Map<string, { right: number; wrong: number; missed: number }>();

beforeAll(async () => {
  const hosts = new Map(sinners.flatMap(sinner => [`www.${sinner.name}.test`, ...Object.keys(sinner.aliases ?? {})].map(host => [host, sinner] as const)));
  server = await startSinnersServer((url, headers) => {
    const answer = hosts.get(url.hostname)?.paths[url.pathname];
    return typeof answer === 'string' ? { body: answer } : (answer ?? vendors(url, headers));
  });
  launched = await launch({ executable: findChromium(process.env.CHROMIUM), args: server.args });
  await inParallel(sinners, AT_ONCE, async sinner => {
    const scan = scanSinner(sinner);
    scanned.set(sinner.name, scan);
    await scan.catch(() => undefined);
  });
}, 180_000);

afterAll(async () => {
  await launched?.close();
  await server?.close();
  console.table(
    Object.fromEntries(
      [...counts]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([rule, { right, wrong, missed }]) => [
          rule,
          { expected: right + missed, found: right + wrong, precision: right / (right + wrong), recall: right / (right + missed) },
        ]),
    ),
  );
});

test.each(sinners.map(sinner => [`${sinner.name} ${sinner.does}`, sinner] as const))('%s', async (_, sinner) => {
  const scan = scanned.get(sinner.name) ?? scanSinner(sinner);
  scanned.delete(sinner.name);
  const { findings, french } = await scan;
  const found = [...new Set(findings.map(findingKey))].sort();
  const expected = [...sinner.expected].sort();
  for (const key of found) count(key, expected.includes(key) ? 'right' : 'wrong');
  for (const key of expected) if (!found.includes(key)) count(key, 'missed');
  expect(found).toEqual(expected);
  // the same findings in the same order, and none that forgot to change its language
  expect(french.map(findingKey)).toEqual(findings.map(findingKey));
  for (const { message } of french) expect(message).toMatch(/^attendu : .* ; constaté/);
});

test('every rule of the scanner has a sinner who breaks it', () => {
  const broken = new Set(sinners.flatMap(({ expected }) => expected.map(key => key.split(' ')[0])));
  const rules = [
    ...Array.from({ length: 12 }, (_, i) => `TR${String(i + 1).padStart(3, '0')}`),
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
  ];
  expect(rules.filter(rule => !broken.has(rule))).toEqual([]);
});

async function scanSinner({ name, phases, notice = false, pages = 1, site, aliases = {}, profile = 'fr' }: Sinner) {
  const { scanned } = await gather(launched.browser, {
    url: `https://www.${name}.test/`,
    profile,
    pages,
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

function count(key: string, as: 'right' | 'wrong' | 'missed'): void {
  const rule = key.split(' ')[0] as string;
  const all = counts.get(rule) ?? { right: 0, wrong: 0, missed: 0 };
  all[as]++;
  counts.set(rule, all);
}
