// Checks a language file of the SDK against the language that its texts were first written in: same keys, same gaps, every plural form, no text too long.
import type { Message } from '../message.ts';
import type { Words } from '../words.ts';
import { limitOf } from './word-limits.ts';

/** What is wrong, one line each: `de: notice.refuse: expected at most 24 characters, got 31`. `[]` when the build may go on. */
export function checkWords(tag: string, words: Words, original: Words): string[] {
  const found = [...checkReview(words), ...Object.entries(flatten(original)).flatMap(([key, text]) => checkMessage(tag, key, flatten(words)[key], text))];
  const unknown = Object.keys(flatten(words)).filter(key => !(key in flatten(original)));
  return [...found, ...unknown.map(key => `${key}: expected a key of the original, got one that nothing says`)].map(problem => `${tag}: ${problem}`);
}

function flatten({ notice, panel, purposes }: Words): Readonly<Record<string, Message>> {
  const section = (name: string, texts: Readonly<Record<string, Message>>) => Object.entries(texts).map(([key, text]) => [`${name}.${key}`, text] as const);
  const parts = Object.entries(purposes).flatMap(([id, texts]) =>
    (['title', 'short', 'long'] as const).map((part, n) => [`purposes.${id}.${part}`, texts[n] ?? ''] as const),
  );
  return Object.fromEntries([...section('notice', notice), ...section('panel', panel), ...parts]);
}

function checkReview({ review }: Words): string[] {
  const known = review?.status === 'original' || review?.status === 'draft' || (review?.status === 'reviewed' && review.by && review.on);
  return known ? [] : ['review: expected "original", "draft", or "reviewed" with who and when'];
}

function checkMessage(tag: string, key: string, message: Message | undefined, original: Message): string[] {
  if (message === undefined) return [`${key}: expected a text, got nothing`];
  if (typeof message !== typeof original) return [`${key}: expected ${typeof original === 'string' ? 'one text' : 'plural forms'}, got the other`];
  const forms = formsOf(message);
  const wanted = typeof original === 'string' ? [''] : wantedForms(tag, original);
  const longest = Math.max(...Object.values(formsOf(original)).map(text => text.length));
  return [
    ...wanted.filter(form => forms[form] === undefined).map(form => `${key}: expected the form "${form}", got ${Object.keys(forms).join(', ')}`),
    ...Object.keys(forms)
      .filter(form => !wanted.includes(form) && form !== 'other')
      .map(form => `${key}: expected no form "${form}": nobody counts to it in ${tag}`),
    ...Object.entries(forms).flatMap(([form, text]) => checkText(form ? `${key} (${form})` : key, text, originalsOf(original, form), limitOf(key, longest))),
  ];
}

function checkText(place: string, text: string, originals: readonly string[], limit: number): string[] {
  const gaps = (each: string) => [...new Set(each.match(/\{\w+\}/g))].sort().join(' ');
  const fits = originals.some(each => gaps(each) === gaps(text));
  return [
    ...(text.trim() ? [] : [`${place}: expected a text, got none`]),
    ...(fits ? [] : [`${place}: expected the gaps ${gaps(originals.at(-1) ?? '') || 'of none'}, got ${gaps(text) || 'none'}`]),
    ...(text.length > limit ? [`${place}: expected at most ${limit} characters, got ${text.length}`] : []),
  ];
}

/** Texts whose gaps a form may have. `one` and the like may leave the number to their words. */
function originalsOf(original: Message, form: string): string[] {
  const texts = Object.values(formsOf(original));
  return /^(=|zero|one|two)/.test(form) ? [...texts, ...texts.map(text => text.replace('{n}', ''))] : texts;
}

const formsOf = (message: Message): Readonly<Record<string, string>> => (typeof message === 'string' ? { '': message } : message);

/** `other` always: a browser may not know the language's rules. The rest only where the original counts. */
const wantedForms = (tag: string, original: Readonly<Record<string, string>>): string[] => [
  ...new Set([...Object.keys(original).filter(form => form.startsWith('=')), ...('one' in original ? countingForms(tag) : []), 'other']),
];

/** The plural forms that a language has for the numbers that are counted here, which are whole and small. */
function countingForms(tag: string): string[] {
  const rules = new Intl.PluralRules(tag);
  return [...new Set(Array.from({ length: 1000 }, (_, n) => rules.select(n)))];
}
