// Entry of an example's page: draws what its address names, and marks the page when that is done.
import { type Layout, LAYOUTS, THEME_NAMES, type ThemeName, type Words } from '@assent/core';
import { drawExample } from './draw-example.ts';
import { EXAMPLES } from './examples.ts';

const wanted = new URLSearchParams(location.search);
const locale = wanted.get('locale') ?? 'en';
const example = EXAMPLES.find(({ name }) => name === wanted.get('name'));
const slot = document.querySelector<HTMLElement>('#slot');
const one = <T extends string>(names: readonly T[], name: string | null): T => names.find(each => each === name) ?? (names[0] as T);

if (example && slot) {
  const answer = await fetch(`/gallery/words/${locale}.json`);
  const words = (await answer.json()) as Words;
  const layout: Layout = one(LAYOUTS, wanted.get('layout'));
  const theme: ThemeName = one(THEME_NAMES, wanted.get('theme'));
  await drawExample(example, { locale, words, layout, theme }, slot);
  document.documentElement.dataset.drawn = example.name;
}
