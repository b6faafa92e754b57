// Schemas of experiments.
import { BREACH_FAULTS, BREACH_RULES } from '@assent/core';
import { draft, type Schema } from './draft.ts';

const { object, list, map, text, number, whole, maybe, flag, ref } = draft;

const words = map(text('text'), 'language → text');
const interval = { low: number('lower end'), high: number('upper end') };

export const EXPERIMENT_SCHEMAS: Readonly<Record<string, Schema>> = {
  Variant: {
    ...object({
      id: text('id'),
      words: map(words, 'what the notice says otherwise'),
      order: list(text('purpose'), 'order in which purposes are explained'),
      layout: text('where the notice stands'),
      theme: map(text('value'), 'refused (R1)'),
      delay: text('ISO 8601 duration'),
    }),
    required: ['id'],
  },
  Judgement: {
    ...object({
      verdict: { type: 'string', enum: ['imbalanced', 'early', 'open', 'different', 'none'] },
      ratio: {
        ...object({ statistic: number('chi-square against equal shares'), limit: number('at p = 0.001'), holds: flag('below the limit') }),
        type: ['object', 'null'],
      },
      comparisons: list(
        object({
          variant: { type: 'integer', description: 'place among the variants' },
          value: number('share of this variant minus share of the first'),
          ...interval,
          foundAfter: whole('days to the look that found a difference; null while none has'),
          more: flag('the variant has more'),
          once: object(interval, '95 % interval of Newcombe, true of one look alone'),
        }),
        'each with the always-valid interval of the mixture sequential probability ratio test',
      ),
      missing: { type: ['number', 'integer', 'null'], description: 'notices that each variant still needs' },
    }),
    type: ['object', 'null'],
  },
  Experiments: object({
    site: object({
      id: text('id'),
      locales: list(text('language')),
      purposes: list(object({ id: text('id'), title: map(text('title'), 'language → title') })),
    }),
    experiments: list(
      object({
        id: text('id'),
        hypothesis: words,
        goal: text('answered, accept-all or granted:<purpose>'),
        least: number('smallest difference worth finding, as a share'),
        longest: text('ISO 8601 duration'),
        state: { type: 'string', enum: ['draft', 'running', 'stopped', 'decided'] },
        running: flag('it is drawn on pages now'),
        started: maybe('ISO 8601; null before'),
        stopped: maybe('ISO 8601; null before'),
        changed: flag('the site file no longer declares what was started'),
        arms: list(
          object({
            variant: ref('Variant'),
            key: text('value of the dimension variant'),
            broken: list(
              object({
                rule: { type: 'string', enum: BREACH_RULES },
                at: text('key of the variant'),
                fault: { type: 'string', enum: Object.keys(BREACH_FAULTS) },
                facts: list(text('what was expected or found')),
                why: text('the fault with its facts, a sentence'),
              }),
            ),
            frames: map(text('address of a page that runs it: from evidence once it was served, from the site file before'), 'by language'),
            counts: ref('Counts'),
          }),
        ),
        rules: { type: 'integer', description: 'of how many rules `broken` can name one' },
        judgement: ref('Judgement'),
      }),
    ),
  }),
};
