// What preferences are drawn from: each text beside the purpose that it is about, in whatever order a variant explains them.
import { expect, test } from 'vitest';
import type { Handle } from '../../../packages/browser/src/handle.ts';
import { loadModel } from '../../../packages/browser/src/ui/model.ts';

const modelOf = (notice: object) =>
  loadModel({
    rules: { purposes: ['audience', 'media', 'advertising'] },
    locale: 'en',
    texts: async (name: string) => (name === 'en' ? { locale: 'en', ...notice } : { words: {} }),
  } as unknown as Handle);

test.each([
  ['the order of the rules', { purposes: [['Visits'], ['Videos'], ['Ads']] }, ['audience Visits', 'media Videos', 'advertising Ads']],
  ['a variant’s own order', { purposes: [['Ads'], ['Visits'], ['Videos']], order: [2, 0, 1] }, ['advertising Ads', 'audience Visits', 'media Videos']],
])('%s', async (_, notice, expected) => {
  expect((await modelOf(notice)).purposes.map(({ id, title }) => `${id} ${title}`)).toEqual(expected);
});
