// Every acceptance point of the notice, the preferences and the visitor's page (ux §1.3, §6.1, §6.2), and every rule of French and European law that the SDK and its endpoint answer to, is named by the title of a test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const upTo = (letter: string, last: number): string[] => Array.from({ length: last }, (_, i) => `${letter}${i + 1}`);
const POINTS = [...upTo('N', 14), ...upTo('P', 14), ...upTo('V', 6), ...upTo('R', 9)];

// Not here: a cookie wall (FR-15), which a site file cannot ask for; a link for refusing (FR-11), which no theme can make; accounts (FR-30…35) and mail (FR-40…43), which the SDK has nothing of; audits by others (FR-64)
const RULES =
  'FR-01 FR-02 FR-03 FR-04 FR-05 FR-06 FR-07 FR-08 FR-09 FR-10 FR-12 FR-13 FR-14 FR-16 FR-17 FR-18 FR-20 FR-21 FR-22 FR-23 FR-24 FR-25 FR-26 FR-27 FR-28 FR-29 FR-60 FR-61 FR-62 FR-63 FR-65 FR-66 FR-70 FR-71 FR-72 FR-73 EU-04 EU-05 EU-10 EU-11 EU-17';

/** What the titles of tests below these directories begin with: points, rules and criteria, or a gap for the first column of a table. */
const BEGINNING = /['"`]((?:(?:%s|[A-Z]{1,2}-?\d+|\d\.\d+\.\d+|\(RGAA [\d. ]+\)) )+)|^ *\['([A-Z]\d+)',/gm;

const namedIn = (...directories: readonly string[]): Set<string> =>
  new Set(
    directories
      .flatMap(directory => readdirSync(path.join('test', directory), { recursive: true, encoding: 'utf8' }).map(file => path.join('test', directory, file)))
      .filter(file => /\.test\.ts$|journeys\.ts$|sinners\W\w+\.ts$/.test(file))
      .flatMap(file => [...readFileSync(file, 'utf8').matchAll(BEGINNING)])
      .flatMap(([, ids = '', row = '']) => `${ids} ${row}`.split(' ')),
  );

test('every acceptance point has a test that names it', () => {
  const named = namedIn('browser', 'journeys', 'demo');
  expect(POINTS.filter(id => !named.has(id))).toEqual([]);
});

test('every rule of law has a test that names it', () => {
  const named = namedIn('browser', 'journeys', 'demo', 'core', 'server', 'cli', 'scanner');
  expect(RULES.split(' ').filter(id => !named.has(id))).toEqual([]);
});
