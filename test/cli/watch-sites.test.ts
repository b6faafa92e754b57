// assent serve --scan: what is due is scanned, what was found outlives a restart, and a notice that is gone is told.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ScanError } from '@assent/scanner';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readPeriod } from '../../packages/cli/src/scan/read-period.ts';
import { type SiteWatchParts, watchSites } from '../../packages/cli/src/scan/watch-sites.ts';
import { makeFinding, makeScanReport } from '../helpers/scan-report.ts';
import { makeSite } from '../helpers/site.ts';

const DAY = 86_400_000;
const notice = {
  tool: 'assent',
  first: { text: '', controls: [], switches: [], fields: [] },
  second: null,
  phone: null,
  clicks: { accept: 1, refuse: 1 },
  others: [],
  access: [],
  afterEscape: [],
};
const seen = makeScanReport({ notice, findings: [makeFinding()] });
const gone = makeScanReport({ notice: null, findings: [] });

let directory: string;
let now: number;
let lines: { code: string; site: string }[];
let answers: (typeof seen | Error)[];
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), 'assent-watch-'));
  [now, lines, answers] = [Date.parse('2026-11-25T00:00:00Z'), [], []];
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const watch = (more: Partial<SiteWatchParts> = {}) =>
  watchSites({
    sites: [makeSite()],
    every: DAY,
    directory,
    scan: async () => {
      const answer = answers.shift() ?? expect.fail('a scan that was not due');
      if (answer instanceof Error) throw answer;
      return answer;
    },
    log: line => lines.push(JSON.parse(line) as never),
    now: () => now,
    ...more,
  });

test('a site is scanned at once, then when a day has passed, and not in between', async () => {
  const it = watch();
  expect(it.latest('shop')).toBeNull();
  answers = [seen];
  await it.round();
  expect(it.latest('shop')).toMatchObject({ notice: 'seen', failed: null, findings: [{ rule: 'TR001' }] });
  now += DAY - 1;
  await it.round();
  now += 1;
  answers = [seen];
  await it.round();
  expect([answers, lines.map(({ code }) => code)]).toEqual([[], ['scanned', 'scanned']]);
});

test('a notice that was there and is not any more is an error in the journal; one that never was is missing', async () => {
  answers = [seen, gone, gone];
  const it = watch();
  for (let i = 0; i < 3; i++, now += DAY) await it.round();
  expect(lines.map(({ code, site }) => [code, site])).toEqual([
    ['scanned', 'shop'],
    ['notice-gone', 'shop'],
    ['notice-gone', 'shop'],
  ]);
  rmSync(directory, { recursive: true });
  answers = [gone];
  const fresh = watch();
  await fresh.round();
  expect(fresh.latest('shop')?.notice).toBe('missing');
});

test('a scan that fails says why and forgets nothing', async () => {
  answers = [seen, new ScanError('unreachable', 'no answer')];
  const it = watch();
  await it.round();
  now += DAY;
  await it.round();
  expect(it.latest('shop')).toMatchObject({ failed: 'unreachable', notice: 'seen', findings: [{ rule: 'TR001' }] });
  expect(lines.at(-1)).toMatchObject({ level: 'error', code: 'scan-failed', why: 'unreachable' });
});

test('a restart knows what was found and when the next scan is due', async () => {
  answers = [seen];
  await watch().round();
  const again = watch();
  expect(again.latest('shop')?.findings.length).toBe(1);
  await again.round();
});

test('where the notice is seen, what is lacking of its pictures is taken; what came of it is kept, and told where it failed or something is missing', async () => {
  const took: (Awaited<ReturnType<NonNullable<SiteWatchParts['capture']>>> | Error)[] = [
    { taken: 12, missing: [] },
    { taken: 0, missing: [] },
    { taken: 2, missing: ['en: no page speaks it'] },
    new ScanError('no-notice', 'expected a notice'),
  ];
  const it = watch({
    capture: async () => {
      const answer = took.shift() ?? expect.fail('a capture that nobody asked for');
      if (answer instanceof Error) throw answer;
      return answer;
    },
  });
  const outcomes = [];
  for (const answer of [seen, seen, seen, seen, gone, new ScanError('unreachable', 'no answer')]) {
    answers = [answer];
    await it.round();
    now += DAY;
    outcomes.push(it.latest('shop')?.captures);
  }
  const failed = { taken: 0, missing: [], failed: 'no-notice' };
  expect(outcomes).toEqual([
    { taken: 12, missing: [], failed: null },
    { taken: 0, missing: [], failed: null },
    { taken: 2, missing: ['en: no page speaks it'], failed: null },
    // a notice that is gone, and a site that does not answer, cannot be captured: what was known stays known
    failed,
    failed,
    failed,
  ]);
  expect(lines.filter(({ code }) => code.startsWith('capture')).map(({ code }) => code)).toEqual(['captured', 'captured', 'capture-failed']);
  expect(watch().latest('shop')?.captures).toEqual(failed);
});

test('a stopped watch begins no scan', async () => {
  const it = watch();
  await it.stop();
  await it.round();
  expect(lines).toEqual([]);
});

test('--scan says how often, ten minutes at least', () => {
  expect(['24h', '7d', '90m'].map(text => readPeriod('--scan', text))).toEqual([DAY, 7 * DAY, 5_400_000]);
  for (const text of ['', '5m', '1s', 'daily', '-1h', '0d']) expect(() => readPeriod('--scan', text)).toThrow('expected --scan as 24h');
});
