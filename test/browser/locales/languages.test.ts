// Every language file as a visitor would meet it: refusing is said as plainly as accepting, nothing is softened, and what the build holds back is held back.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Message, Words } from '@assent/core';
import { checkWords } from '@assent/core/schema';
import { expect, test } from 'vitest';

const directory = 'packages/browser/src/locales';
const languages = Object.fromEntries(
  readdirSync(directory).map(file => [path.basename(file, '.json'), JSON.parse(readFileSync(path.join(directory, file), 'utf8')) as Words]),
);
const tags = Object.keys(languages);
const text = (message: Message | undefined) => (typeof message === 'string' ? message : '').toLocaleLowerCase();

/** The languages of the EU, and those that the product promises beside them. */
const PROMISED = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv nb nn is uk tr ca eu gl br ar he zh-Hans ja ko pt-BR'.split(' ');

// CNIL: a plain verb that says no (R4, FR-12); in each language the one of its data-protection authority or its law, where there is one
const REFUSAL: Readonly<Record<string, RegExp>> = {
  bg: /отказ/,
  cs: /odmítn/,
  da: /afvis/,
  de: /ablehn/,
  el: /απόρριψη/,
  en: /refuse/,
  es: /rechazar/,
  et: /keeldu/,
  fi: /hylkää/,
  fr: /refuser/,
  ga: /diúltaigh/,
  hr: /odbij/,
  hu: /elutasít/,
  it: /rifiuta/,
  lt: /atmesti/,
  lv: /noraidīt/,
  mt: /irrifjuta/,
  nl: /weigeren/,
  pl: /odrzuć/,
  pt: /recusar/,
  ro: /refuz/,
  sk: /odmietn/,
  sl: /zavrni/,
  sv: /neka/,
  nb: /avslå/,
  nn: /avslå/,
  is: /hafna/,
  uk: /відхилити/,
  tr: /reddet/,
  ca: /rebutja/,
  eu: /ukatu/,
  gl: /rexeitar/,
  br: /nac’hañ/,
  ar: /رفض/,
  he: /סירוב/,
  'zh-Hans': /拒绝/,
  ja: /拒否/,
  ko: /거부/,
  'pt-BR': /recusar/,
};

test('every promised language has its file, and no other is there unannounced', () => {
  expect([...tags].sort()).toEqual([...PROMISED].sort());
});

test.each(tags)('%s says everything, with the same gaps, in all its plural forms, within its limits', tag => {
  expect(checkWords(tag, languages[tag] as Words, languages.en as Words)).toEqual([]);
});

test.each(tags)('FR-12 R4 %s refuses by a plain verb, the same in both layers, and accepts by its counterpart', tag => {
  const { notice, panel } = languages[tag] as Words;
  const [refuse, accept, denied, granted] = [notice.refuse, notice.accept, panel['verdict.denied'], panel['verdict.granted']].map(text) as [
    string,
    string,
    string,
    string,
  ];
  expect(refuse).toMatch(REFUSAL[tag] as RegExp);
  expect(refuse).toContain(denied);
  expect(accept).toContain(granted);
  expect(denied).not.toBe(granted);
});

test.each(tags)('FR-06 %s says in the notice what refusing changes, that one may think again, and where', tag => {
  const { reassure } = (languages[tag] as Words).notice;
  expect(text(reassure).match(/[.。]/g)?.length).toBeGreaterThan(1);
  expect(text(reassure)).toContain('{policy}');
});

// what a verb governs may differ (“to everything”, “with everything”)
test.each(tags.filter(tag => !['et', 'ga', 'is'].includes(tag)))('FR-10 %s refuses “all” in the words in which it accepts “all”', tag => {
  const { notice, panel } = languages[tag] as Words;
  expect(text(notice.refuse).replace(text(panel['verdict.denied']), '')).toBe(text(notice.accept).replace(text(panel['verdict.granted']), ''));
});

test('originals are two, everything else is a draft and says so', () => {
  const originals = tags.filter(tag => languages[tag]?.review.status === 'original');
  expect(originals).toEqual(['en', 'fr']);
  expect(tags.filter(tag => languages[tag]?.review.status === 'draft')).toHaveLength(tags.length - 2);
});

test.each(tags.filter(tag => tag !== 'en'))('%s is a translation: hardly a text is left in English', tag => {
  const flat = ({ notice, panel }: Words) =>
    Object.entries({ ...notice, ...panel }).filter(([key, each]) => typeof each === 'string' && each.length > 20 && key !== 'service.by');
  const [own, english] = [flat(languages[tag] as Words), Object.fromEntries(flat(languages.en as Words))];
  expect(own.filter(([key, each]) => each === english[key]).map(([key]) => key)).toEqual([]);
});
