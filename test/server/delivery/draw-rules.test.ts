// One variant is drawn on each page: alike often, anew each time, and by name where the tag says so.
import vm from 'node:vm';
import fc from 'fast-check';
import { drawVariant, type RuleBook } from '@assent/core';
import { expect, test } from 'vitest';
import { changesOf, drawRules } from '../../../packages/server/src/delivery/draw-rules.ts';

const rules = (id: string): RuleBook =>
  ({
    site: 'shop',
    purposes: id === 'b' ? ['media', 'audience'] : ['audience', 'media'],
    files: { ui: ['ui.js', 'sha'], fr: [`fr.${id}.json`, id] },
  }) as unknown as RuleBook;
const variants = (ids: string) => [...ids].map(id => ({ id, rules: rules(id) }));

/** What the tag's text makes of a draw. */
const drawn = (ids: string, random: number, tag: object | null = { dataset: {} }) =>
  JSON.parse(
    vm.runInNewContext(`Math.random=()=>${random};JSON.stringify(${drawRules(variants(ids))})`, { document: { currentScript: tag } }) as string,
  ) as RuleBook;

test('assignment is uniform: each variant has its equal part of whatever chance says', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 6 }), fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }), (n, random) => {
      const ids = 'abcdef'.slice(0, n);
      expect(drawn(ids, random).files.fr?.[1]).toBe(ids[Math.floor(random * n)]);
    }),
  );
});

test('every variant is a whole set of rules: its own where they differ, the same everywhere else', () => {
  expect([drawn('ab', 0), drawn('ab', 0.99)]).toEqual([rules('a'), rules('b')]);
});

test('the same is drawn from rules that are read instead of run; who draws none has the site as it is', () => {
  const plain = rules('plain');
  const book = JSON.parse(JSON.stringify({ ...plain, variants: changesOf(plain, variants('ab')) })) as RuleBook;
  expect([drawVariant(book, 0), drawVariant(book, 0.99), drawVariant(book, 0, 'b'), drawVariant(book, 0.6, 'no such')]).toEqual(
    ['a', 'b', 'b', 'b'].map(rules),
  );
  expect(drawVariant(plain, 0.5, 'a')).toEqual(plain);
});

test.each([
  ['b', 'b'],
  ['', 'a'],
  ['no such', 'a'],
  ['constructor', 'a'],
])('a tag that names %j gets %s', (variant, id) => {
  expect(drawn('ab', 0, { dataset: { variant } }).files.fr?.[1]).toBe(id);
});

test('a tag that is no element any more is drawn like any other', () => {
  expect(drawn('ab', 0.6, null).files.fr?.[1]).toBe('b');
});
