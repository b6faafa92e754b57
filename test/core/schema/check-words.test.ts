// Checking a language file: each fault alone. The build does this with every file, and stops.
import type { Message, Words } from '@assent/core';
import { checkWords } from '@assent/core/schema';
import { expect, test } from 'vitest';

const en: Words = {
  review: { status: 'original' },
  notice: {
    refuse: 'Refuse all',
    lead: { '=0': '{site} stores:', other: '{site} and {partners} store:' },
    partners: { one: '{n} partner', other: '{n} partners' },
  },
  panel: { 'panel.lead': 'Each line is one reason.' },
  purposes: { audience: ['Count visits', 'Know which pages are read.', 'Measures.'] },
};
const de: Words = {
  review: { status: 'draft' },
  notice: {
    refuse: 'Alle ablehnen',
    lead: { '=0': '{site} speichert:', other: '{site} und {partners} speichern:' },
    partners: { one: '{n} Partner', other: '{n} Partner' },
  },
  panel: { 'panel.lead': 'Jede Zeile ist ein Grund.' },
  purposes: { audience: ['Besuche zählen', 'Wissen, was gelesen wird.', 'Misst.'] },
};
const notice = (changes: Readonly<Record<string, Message | undefined>>) => ({ ...de, notice: { ...de.notice, ...changes } }) as Words;

test('a file that says everything has no problem', () => {
  expect(checkWords('de', de, en)).toEqual([]);
});

test.each<[title: string, words: Words, problem: string]>([
  ['a missing key', notice({ refuse: undefined }), 'de: notice.refuse: expected a text, got nothing'],
  ['an empty text', notice({ refuse: ' ' }), 'de: notice.refuse: expected a text, got none'],
  ['a button that is too long', notice({ refuse: 'Alles ohne Ausnahme ablehnen' }), 'de: notice.refuse: expected at most 24 characters, got 28'],
  ['a key that nothing says', notice({ ok: 'OK' }), 'de: notice.ok: expected a key of the original, got one that nothing says'],
  ['a gap that is lost', notice({ partners: { one: '{n} Partner', other: 'Partner' } }), 'de: notice.partners (other): expected the gaps {n}, got none'],
  [
    'a gap that is misspelt',
    notice({ lead: { '=0': '{sit} speichert:', other: '{site} und {partners} speichern:' } }),
    'de: notice.lead (=0): expected the gaps {partners} {site}, got {sit}',
  ],
  ['a plural form too few', notice({ partners: { other: '{n} Partner' } }), 'de: notice.partners: expected the form "one", got other'],
  [
    'a plural form that the language has not',
    notice({ partners: { one: '{n} Partner', few: '{n} Partner', other: '{n} Partner' } }),
    'de: notice.partners: expected no form "few": nobody counts to it in de',
  ],
  ['one text for many', notice({ partners: '{n} Partner' }), 'de: notice.partners: expected plural forms, got the other'],
  [
    'a long text more than half as long again',
    { ...de, panel: { 'panel.lead': 'x'.repeat(56) } },
    'de: panel.panel.lead: expected at most 55 characters, got 56',
  ],
  ['no word on its review', { ...de, review: { status: 'reviewed' } as never }, 'de: review: expected "original", "draft", or "reviewed" with who and when'],
])('%s', (_, words, problem) => {
  expect(checkWords('de', words, en)).toContain(problem);
});

test.each([
  ['pl', ['one', 'few', 'many', 'other']],
  ['ar', ['zero', 'one', 'two', 'few', 'many', 'other']],
  ['ja', ['other']],
])('%s needs the forms %j', (tag, forms) => {
  const partners = Object.fromEntries(forms.map(form => [form, '{n}']));
  expect(checkWords(tag, notice({ partners }), en)).toEqual([]);
  for (const form of forms) {
    const { [form]: _, ...rest } = partners;
    expect(checkWords(tag, notice({ partners: rest }), en), form).toContain(
      `${tag}: notice.partners: expected the form "${form}", got ${Object.keys(rest).join(', ')}`,
    );
  }
});
