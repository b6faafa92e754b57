// JSON from strangers: what is read as it was meant, and what is not read at all.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { DEEPEST, parseJson } from '../../../packages/server/src/guards/parse-json.ts';

const nest = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);

test.for([
  ['an unfinished object', '{"a":', 'not-json'],
  ['nothing', '', 'not-json'],
  ['an open string', '"a', 'not-json'],
  ['a byte order mark', '\uFEFF{}', 'not-json'],
  ['a key that comes twice', '{"a":1,"a":2}', 'json-keys'],
  ['a key that comes twice, once escaped', '{"a":1,"\\u0061":2}', 'json-keys'],
  ['a key that comes twice further in', '[{"b":{"a":1,"a":1}}]', 'json-keys'],
  ['__proto__', '{"__proto__":{"admin":true}}', 'json-keys'],
  ['__proto__ escaped', '{"\\u005f_proto__":1}', 'json-keys'],
  ['constructor further in', '{"a":[{"constructor":{"prototype":{}}}]}', 'json-keys'],
  ['NUL', '{"a":"x\\u0000y"}', 'json-text'],
  ['half a surrogate pair', '{"a":"\\ud800"}', 'json-text'],
  ['half a surrogate pair in a key', '{"\\udc00":1}', 'json-text'],
  ['one level too many', nest(DEEPEST + 1), 'json-depth'],
  ['a hundred thousand levels', '[{"a":'.repeat(100_000), 'json-depth'],
] as const)('%s is not taken', ([, text, fault]) => {
  expect(parseJson(text)).toEqual({ fault });
});

test.for([
  ['brackets and colons inside a string', '{"a":"[[[[[[[[[[[[[[[[[[[[{:::,\\"}\\\\"}'],
  ['the deepest that is allowed', nest(DEEPEST)],
  ['a whole pair of surrogates', '{"a":"\\ud83d\\ude00"}'],
  ['one key in two objects', '[{"a":1},{"a":2}]'],
  ['a word', 'null'],
])('%s is read', ([, text]) => {
  expect(parseJson(text as string)).toEqual({ value: JSON.parse(text as string) });
});

const plain = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.isWellFormed() && !value.includes('\0')
    : typeof value !== 'object' ||
      value === null ||
      Object.entries(value).every(([key, inner]) => !['__proto__', 'constructor', 'prototype'].includes(key) && plain(key) && plain(inner));

test('whatever is JSON, not too deep and plain text is read as JSON.parse reads it, however it is spaced', () => {
  const any = fc.jsonValue({ maxDepth: 6, noUnicodeString: false }).filter(plain);
  fc.assert(
    fc.property(any, fc.constantFrom(undefined, 1, '\t'), (value, space) => {
      const text = JSON.stringify(value, null, space);
      expect(parseJson(text)).toEqual({ value: JSON.parse(text) });
    }),
  );
});

test('whatever it is given, it answers', () => {
  const noise = fc.string({ unit: fc.constantFrom('{', '}', '[', ']', '"', '\\', ':', ',', '1', 'a', '\0', '\ud800'), maxLength: 60 });
  fc.assert(
    fc.property(noise, text => {
      const read = parseJson(text);
      // nothing that JSON.parse refuses gets through
      if ('value' in read) expect(read.value).toEqual(JSON.parse(text));
    }),
    { numRuns: 2000 },
  );
});
