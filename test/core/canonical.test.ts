// Canonical JSON against the rules of RFC 8785, and for any value that JSON can carry.
import { canonicalize } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('RFC 8785 §3.2.2 numbers and strings take their ECMAScript form', () => {
  const value = {
    numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
    string: '\u20ac$\u000F\nA\'B"\\\\"/',
    literals: [null, true, false],
  };
  expect(canonicalize(value)).toBe(
    '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
  );
});

test('RFC 8785 §3.2.3 keys are sorted by UTF-16 code unit, not by code point', () => {
  const keys = ['\u20ac', '\r', '\ufb33', '1', '\ud83d\ude00', '\u0080', '\u00f6'];
  const sorted = Object.keys(JSON.parse(canonicalize(Object.fromEntries(keys.map(key => [key, 0])))) as object);
  expect(sorted).toEqual(['1', '\r', '\u0080', '\u00f6', '\u20ac', '\ud83d\ude00', '\ufb33']);
});

test.each([
  [0, '0'],
  [-0, '0'],
  [5e-324, '5e-324'],
  [1.7976931348623157e308, '1.7976931348623157e+308'],
  [9007199254740992, '9007199254740992'],
  [2 ** 68, '295147905179352830000'],
  [1e21, '1e+21'],
  [1e-7, '1e-7'],
  [0.000001, '0.000001'],
])('RFC 8785 appendix B: %s', (number, text) => {
  expect(canonicalize(number)).toBe(text);
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, '\ud800', { '\udc00': 1 }, undefined, { a: undefined }, 1n, () => 1])(
  'what JSON cannot carry is refused',
  value => {
    expect(() => canonicalize(value)).toThrow(TypeError);
  },
);

const json = fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }).map(value => JSON.parse(JSON.stringify(value)) as unknown);

test('parsing gives the value back, and writing it again gives the same text', () => {
  fc.assert(
    fc.property(json, value => {
      fc.pre(JSON.stringify(value).isWellFormed());
      const text = canonicalize(value);
      expect(JSON.parse(text)).toEqual(value);
      expect(canonicalize(JSON.parse(text))).toBe(text);
    }),
  );
});

test('the order of keys does not matter', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), object => {
      expect(canonicalize(Object.fromEntries(Object.entries(object).toReversed()))).toBe(canonicalize(object));
    }),
  );
});

/** RFC 8785 as it reads: nothing is left to the engine but numbers and strings. */
function plainly(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(plainly).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, inner]) => `${JSON.stringify(key)}:${plainly(inner)}`).join(',')}}`;
}

const key = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.constantFrom('__proto__', '10', '9', '01', 'a', 'b', 'toJSON', 'constructor'));
const carried = fc.oneof(fc.string(), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constantFrom(null, true, -0));
const withLeaf = (leaf: fc.Arbitrary<unknown>) =>
  fc.letrec(tie => ({
    value: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(key, tie('value'), { maxKeys: 6, noNullPrototype: false })),
  })).value;

test('whatever its keys are and however they stand, a value is written as the RFC reads', () => {
  fc.assert(
    fc.property(withLeaf(carried), value => {
      const text = plainly(value);
      if (/\\u(?:d[89a-f])/.test(text)) expect(() => canonicalize(value)).toThrow(TypeError);
      else expect(canonicalize(value)).toBe(text);
    }),
    { numRuns: 1000 },
  );
});

test.each([Number.NaN, undefined, '\ud800', () => 1])('%s is refused wherever it stands, in order or not', odd => {
  for (const value of [[odd], { a: odd }, { b: 1, a: odd }, { a: { b: [1, { c: odd }] } }]) expect(() => canonicalize(value)).toThrow(TypeError);
});
