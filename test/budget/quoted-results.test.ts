// The README says what the bench has measured, to the digit.
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { withTables } from '../bench/report/quote-results.ts';
import { readResult } from '../bench/report/results.ts';

test('every table between the marks of the bench is that of the results as committed', () => {
  const readme = readFileSync('README.md', 'utf8');
  expect(withTables(readme)).toBe(readme);
});

test('the README has a place for what gets through, for what each part weighs and costs and for what the scanner finds', () => {
  const places = [...readFileSync('README.md', 'utf8').matchAll(/<!-- bench:(\w+) -->/g)].map(([, name]) => name);
  expect(places).toEqual(['leaks', 'engines', 'cost', 'weight', 'dom', 'server', 'rates', 'scan']);
});

test('every tool is measured beside a page without any, in what gets through and in what it costs', () => {
  const tools = ['no tool', 'Assent', 'vanilla-cookieconsent', 'klaro', 'orejime', 'tarteaucitron', 'c15t', 'yett'];
  expect([...new Set(readResult('leaks').rows.map(({ tool }) => tool))]).toEqual(tools);
  expect(readResult('cost').tools.map(({ tool }) => tool)).toEqual(tools);
});

test('a place takes the table of the last results, whatever stood there before', () => {
  const place = (text: string) => `before\n<!-- bench:server -->\n${text}\n<!-- /bench:server -->\nafter`;
  const quoted = withTables(place('old'));
  expect(quoted).toMatch(/^before\n<!-- bench:server -->\nRecords of 64 connections[^]*\| endpoint ÷ the smaller limit \|[^]*<!-- \/bench:server -->\nafter$/);
  expect(withTables(quoted)).toBe(quoted);
});

test('a place for a part that the bench does not have is an error', () => {
  expect(() => withTables('<!-- bench:speed -->\n\n<!-- /bench:speed -->')).toThrow('got a place "bench:speed"');
});
