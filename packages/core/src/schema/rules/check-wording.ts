// Wording: what a site says of its purposes and services must neither mislead nor threaten (L14, L21, L23, L32, L33).
import { PHRASES, type WordingRule } from '../../law/wording/phrases.ts';
import { breach } from '../breach.ts';
import type { Draft, Rule } from '../draft.ts';
import { type Path, show, type SiteProblem } from '../site-problem.ts';
import type { SiteProblemCode } from '../site-problem-code.ts';

const CODES: Readonly<Record<WordingRule, SiteProblemCode>> = {
  L14: 'ambiguous-wording',
  L21: 'vague-purpose',
  L23: 'legitimate-interest',
  L32: 'threatening-wording',
  L33: 'hurdle-wording',
};

/** Shorter than this says nothing that a visitor could picture. */
const SHORTEST = 12;

export const checkWording: Rule = draft => [...textsOf(draft).flatMap(text => judge(draft, text)), ...tooShort(draft)];

interface Written {
  readonly path: Path;
  readonly text: string;
  readonly locale: string;
}

function judge(draft: Draft, { path, text }: Written): SiteProblem[] {
  return (Object.keys(PHRASES) as WordingRule[]).flatMap(rule => {
    const phrase = PHRASES[rule].map(pattern => pattern.exec(text)?.[0]).find(Boolean);
    return phrase ? breach(draft, CODES[rule], path, `expected other words than ${show(phrase)}, got ${show(text)}`) : [];
  });
}

function tooShort(draft: Draft): SiteProblem[] {
  return (draft.file.purposes ?? []).flatMap((purpose, index) =>
    Object.entries(purpose?.short ?? {}).flatMap(([locale, text]) =>
      text !== undefined && text.length < SHORTEST
        ? breach(draft, 'vague-purpose', ['purposes', index, 'short', locale], `expected a sentence that says what for, got ${show(text)}`)
        : [],
    ),
  );
}

function textsOf({ file, services }: Draft): Written[] {
  const texts = (words: Readonly<Record<string, string | undefined>> | undefined, path: Path) =>
    Object.entries(words ?? {}).flatMap(([locale, text]) => (text === undefined ? [] : [{ path: [...path, locale], text, locale }]));
  return [
    ...(file.purposes ?? []).flatMap((purpose, index) => (['title', 'short', 'long'] as const).flatMap(key => texts(purpose?.[key], ['purposes', index, key]))),
    ...services.flatMap(({ written, path }) => texts(written.about, [...path, 'about'])),
  ];
}
