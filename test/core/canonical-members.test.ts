// Canonical JSON in parts says what it says as a whole.
import { canonicalize, canonicalMembers, joinMembers } from '@assent/core';
import fc from 'fast-check';
import { expect, test } from 'vitest';

test('members of two objects, put together, are the canonical form of both in one', () => {
  const object = fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 2 }));
  fc.assert(
    fc.property(object, object, (a, b) => {
      fc.pre(Object.keys(a).every(key => !Object.hasOwn(b, key)));
      const text = canonicalize({ ...a, ...b });
      expect(joinMembers(canonicalMembers(a), canonicalMembers(b))).toBe(text);
      expect(joinMembers(canonicalMembers(b), canonicalMembers(a))).toBe(text);
    }),
  );
});
