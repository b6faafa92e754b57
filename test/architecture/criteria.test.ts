// Every criterion of WCAG 2.2 AA and RGAA 4.1 that the interface answers to (ux §1.6) is named by the title of a test.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

const WCAG =
  '1.3.1 1.3.2 1.3.4 1.4.1 1.4.3 1.4.4 1.4.10 1.4.11 1.4.12 1.4.13 2.1.1 2.1.2 2.1.4 2.2.1 2.3.3 2.4.3 2.4.4 2.4.6 2.4.7 2.4.11 2.4.13 2.5.2 2.5.3 2.5.8 3.1.2 3.2.1 3.2.2 3.2.3 3.2.6 3.3.2 3.3.7 4.1.2 4.1.3';
const RGAA =
  '3.1 3.2 3.3 6.1 6.2 7.1 7.3 7.4 7.5 8.7 8.9 9.1 9.3 10.1 10.2 10.3 10.4 10.5 10.7 10.8 10.11 10.12 10.13 10.14 11.1 11.2 11.4 11.5 11.6 11.7 11.9 11.10 11.11 12.2 12.8 12.9 12.11 13.1 13.8 13.9 13.11';

/** Titles of tests, from the sources. */
const titles = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.ts') && !file.startsWith(path.join('test', 'bench')))
  .flatMap(file => [...readFileSync(path.join('test', file), 'utf8').matchAll(/^test[\s\S]*?\(\s*(['"`])(.*?)\1,/gm)].map(([, , title]) => title ?? ''));

/** `FR-16 1.4.4 1.4.10 (RGAA 10.11) at 400 % …` → the numbers of one of the two, which stand at the beginning. */
const named = (kind: 'WCAG' | 'RGAA') =>
  new Set(
    titles.flatMap(title => {
      const [, wcag = '', rgaa = ''] = /^(?:[A-Z]{1,2}-?\d+ )*((?:\d\.\d\.\d+ )+)(?:\(RGAA ([\d. ]+)\))?/.exec(title) ?? [];
      return (kind === 'WCAG' ? wcag : rgaa).trim().split(' ');
    }),
  );

test('every criterion has a test that names it', () => {
  expect(WCAG.split(' ').filter(number => !named('WCAG').has(number))).toEqual([]);
  expect(RGAA.split(' ').filter(number => !named('RGAA').has(number))).toEqual([]);
});
