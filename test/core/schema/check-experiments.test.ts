// Experiments in the site file: what is wrong with one, with its place.
import type { Experiment } from '@assent/core';
import { checkSite, siteJsonSchema } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSiteFile } from '../../helpers/site.ts';

const problems = (...experiments: readonly unknown[]) =>
  checkSite(makeSiteFile({ experiments: experiments as readonly Experiment[] }), {}).problems.filter(({ path }) => path.startsWith('experiments'));
const told = (...experiments: readonly unknown[]) => problems(...experiments).map(({ severity, code, path }) => [severity, code, path]);

test('a sound one is no problem, and is part of the site', () => {
  expect(told(makeExperiment())).toEqual([]);
  expect(checkSite(makeSiteFile({ experiments: [makeExperiment()] }), {}).site?.experiments).toEqual([makeExperiment()]);
});

test.each([
  ['one variant', { variants: [{ id: 'a' }] }, 'malformed', 'experiments[0].variants'],
  ['seven variants', { variants: [...'abcdefg'].map(id => ({ id })) }, 'malformed', 'experiments[0].variants'],
  ['a goal that nobody counts', { goal: 'clicks' }, 'malformed', 'experiments[0].goal'],
  ['a goal about no purpose of the site', { goal: 'granted:audienc' }, 'undeclared-purpose', 'experiments[0].goal'],
  ['a difference of nothing', { least: 0 }, 'malformed', 'experiments[0].least'],
  ['no end', { longest: 'P9999D' }, 'malformed', 'experiments[0].longest'],
  ['a delay of a minute', { variants: [{ id: 'a' }, { id: 'b', delay: 'PT1M' }] }, 'malformed', 'experiments[0].variants[1].delay'],
  [
    'an unknown purpose in an order',
    { variants: [{ id: 'a' }, { id: 'b', order: ['audience', 'media', 'ads'] }] },
    'undeclared-purpose',
    'experiments[0].variants[1].order[2]',
  ],
  [
    'words in one language of two',
    { variants: [{ id: 'a' }, { id: 'b', words: { title: { fr: 'Vos choix' } } }] },
    'missing-text',
    'experiments[0].variants[1].words.title',
  ],
  [
    'words of another part',
    { variants: [{ id: 'a' }, { id: 'b', words: { saved: { fr: 'Merci', en: 'Thanks' } } }] },
    'unknown-key',
    'experiments[0].variants[1].words.saved',
  ],
  ['two variants of one name', { variants: [{ id: 'a' }, { id: 'a' }] }, 'duplicate-id', 'experiments[0].variants[1].id'],
] as const)('%s is an error', (_, changes, code, path) => {
  expect(told({ ...makeExperiment(), ...changes })).toEqual([['error', code, path]]);
});

test('R1: a variant that asks less fairly is a warning that names the rule: the site is served, the experiment cannot start', () => {
  const [found] = problems({ ...makeExperiment(), variants: [{ id: 'a' }, { id: 'b', theme: { accent: '#1f4fb5' } }] });
  expect([found?.severity, found?.code, found?.path, found?.hint]).toEqual([
    'warning',
    'unequal-variant',
    'experiments[0].variants[1].theme',
    'it breaks R1, and the experiment cannot start',
  ]);
});

test('two experiments of one name are an error', () => {
  expect(told(makeExperiment(), makeExperiment())).toEqual([['error', 'duplicate-id', 'experiments[1].id']]);
});

test('the published schema describes them', () => {
  expect(JSON.stringify(siteJsonSchema())).toContain('The smallest difference worth finding');
});
