// The scanner on a site of deliberate sinners: every finding that is expected, no other, and precision and recall by rule.
import { findingKey } from '@assent/core';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type OpenSinners, openSinners } from './sinners/open-sinners.ts';
import { type Outcome, precisionByRule } from './sinners/precision-by-rule.ts';
import { sinners } from './sinners/sinners.ts';

// more than there are processors, since a scan waits for most of its time; each then takes longer than it would alone
vi.setConfig({ maxConcurrency: 6, testTimeout: 240_000 });

let site: OpenSinners;
// of the last time that each was scanned
const outcomes = new Map<string, Outcome>();

beforeAll(async () => {
  site = await openSinners();
});

afterAll(async () => {
  await site?.close();
  console.table(precisionByRule([...outcomes.values()]));
});

// those whose notice is measured take longest, and come first
const inOrder = sinners.toSorted((a, b) => Number(b.notice ?? false) - Number(a.notice ?? false));

test.concurrent.for(inOrder.map(sinner => [`${sinner.name} ${sinner.does}`, sinner] as const))('%s', async ([, sinner], { expect }) => {
  const { findings, french } = await site.scan(sinner);
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
  expect(precisionByRule([...outcomes.values()]).filter(({ precision, recall }) => precision !== 1 || recall !== 1)).toEqual([]);
});

test('every rule of the scanner has a sinner who breaks it', () => {
  const broken = new Set(sinners.flatMap(({ expected }) => expected.map(key => key.split(' ')[0])));
  const rules = [
    ...Array.from({ length: 14 }, (_, i) => `TR${String(i + 1).padStart(3, '0')}`),
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
