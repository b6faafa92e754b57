// The law rules: complete, sourced, and judged somewhere.
import { LAW_RULES, severityIn } from '@assent/core/schema';
import { expect, test } from 'vitest';

const rules = [...LAW_RULES.values()];

test('every rule of law-and-standards §6.2 is there once, in the order of its number', () => {
  const numbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39];
  const rest = [40, 41, 42, 43, 44, 45, 50, 51, 52, 53];
  expect([...LAW_RULES.keys()]).toEqual([...numbers, ...rest].map(number => `L${String(number).padStart(2, '0')}`));
});

test('what the table gives to the configuration is judged on the site file, and every such rule has its file that breaks it (law-lint)', () => {
  const config = ['L02', 'L04', 'L14', 'L19', 'L20', 'L21', 'L22', 'L23', 'L24', 'L25', 'L32', 'L33', 'L36', 'L40', 'L41', 'L43', 'L44', 'L45', 'L53'];
  expect(config.filter(id => !LAW_RULES.get(id)?.judged.includes('config'))).toEqual([]);
});

test('each says in a sentence why it is one and how to keep it, and where that can be read', () => {
  for (const { id, title, reason, fix, sources, judged } of rules) {
    expect([id, /^[A-Z].*\S$/.test(title), /^["/A-Z].*\.$/.test(reason), /^[A-Z].*\.$/.test(fix)]).toEqual([id, true, true, true]);
    expect(sources.filter(source => !URL.canParse(source))).toEqual([]);
    expect([id, sources.length > 0, judged.length > 0]).toEqual([id, true, true]);
  }
});

test('L10 a refusal that takes longer is an error where parity is the law, and a warning where it is advised', () => {
  const rule = LAW_RULES.get('L10') ?? expect.fail('no L10');
  expect(['fr', 'uk', 'us-ca', 'ch'].map(profile => severityIn(rule, profile))).toEqual(['error', 'error', 'error', 'warning']);
});

test('how bad it is depends on the profile: ignoring Global Privacy Control is an error in California (L35)', () => {
  const rule = LAW_RULES.get('L35') ?? expect.fail('no L35');
  expect([severityIn(rule, 'fr'), severityIn(rule, 'us-ca')]).toEqual(['warning', 'error']);
});
