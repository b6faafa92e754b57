// The law rules in French: all of them, and each says something of its own.
import { expect, test } from 'vitest';
import { LAW_RULES } from '../../../packages/core/src/law/law-rules.ts';
import { LAW_RULES_IN_FRENCH } from '../../../packages/core/src/law/law-rules-in-french.ts';

test('every law rule has its French texts, and there is no text without a rule', () => {
  expect(Object.keys(LAW_RULES_IN_FRENCH).sort()).toEqual([...LAW_RULES.keys()].sort());
});

test('a French text is a sentence of its own: ended, and not the English one', () => {
  for (const [id, { title, reason, fix }] of Object.entries(LAW_RULES_IN_FRENCH)) {
    const english = LAW_RULES.get(id);
    expect([id, title === english?.title, reason === english?.reason, fix === english?.fix]).toEqual([id, false, false, false]);
    expect([id, /[.:;]$/.test(title), reason.endsWith('.'), /[."]$/.test(fix)]).toEqual([id, false, true, true]);
  }
});
