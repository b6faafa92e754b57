// GET /openapi.json: what a program may ask of the rates and of experiments, and what it is answered (OpenAPI 3.1).
import { BREACH_RULES, DIMENSIONS } from '@assent/core';

type Schema = Readonly<Record<string, unknown>>;

const object = (properties: Readonly<Record<string, Schema>>, about?: string): Schema => ({
  type: 'object',
  ...(about && { description: about }),
  properties,
  required: Object.keys(properties),
});
const list = (items: Schema, about?: string): Schema => ({ type: 'array', ...(about && { description: about }), items });
const map = (values: Schema, about: string): Schema => ({ type: 'object', description: about, additionalProperties: values });
const text = (about: string): Schema => ({ type: 'string', description: about });
const day = text('YYYY-MM-DD, in the zone of the site');
const number = (about: string): Schema => ({ type: ['number', 'integer'], description: about });
const whole = (about: string): Schema => ({ type: ['integer', 'null'], description: about });
const maybe = (about: string): Schema => ({ type: ['string', 'null'], description: about });
const flag = (about: string): Schema => ({ type: 'boolean', description: about });
const ref = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
const count = ref('Count');

const COUNTS: Readonly<Record<string, Schema>> = {
  views: count,
  on: map(count, 'purpose → page views with the purpose on'),
  gpc: count,
  held: count,
  unknown: count,
  eligible: count,
  shown: count,
  acceptAll: count,
  refuseAll: count,
  custom: count,
  answered: count,
  acts: count,
  later: count,
  withdrawn: count,
  granted: map(count, 'purpose → answers that granted it'),
};

const words = map(text('text'), 'language → text');
const interval = { low: number('lower end'), high: number('upper end') };

const EXPERIMENTS: Readonly<Record<string, Schema>> = {
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
            broken: list(object({ rule: { type: 'string', enum: BREACH_RULES }, at: text('key of the variant'), why: text('a sentence') })),
            frames: map(text('address of a page that runs it again from evidence'), 'by language'),
            counts: ref('Counts'),
          }),
        ),
        rules: { type: 'integer', description: 'of how many rules `broken` can name one' },
        judgement: ref('Judgement'),
      }),
    ),
  }),
};

const SCHEMAS: Readonly<Record<string, Schema>> = {
  Count: { type: ['integer', 'null'], minimum: 0, description: 'null: withheld, because it is below ten or would give away one that is' },
  Counts: object(COUNTS, 'Anonymous counters of a day, a group or a range'),
  Rates: object({
    site: object({
      id: text('id'),
      name: map(text('name'), 'language → name'),
      purposes: list(object({ id: text('id'), title: map(text('title'), 'language → title') })),
    }),
    from: day,
    to: day,
    zone: text('IANA name of the time zone in which days are cut'),
    sample: flag('these are invented data'),
    any: flag('false while nothing was ever counted'),
    filter: map(text('value'), 'what the counts are limited to, by dimension'),
    totals: ref('Counts'),
    previous: object({ from: day, to: day, totals: ref('Counts'), days: list(ref('Counts')) }, 'as many days before, moved by whole weeks'),
    groups: map(list(object({ value: text('empty where it is not known'), counts: ref('Counts') })), 'by dimension, those that were asked for'),
    versions: list(
      object({
        version: text('SHA-256, hex'),
        day,
        changes: list(object({ text: map(text('a sentence'), 'language → sentence; en and fr'), material: flag('asks again') })),
      }),
    ),
    parity: object({ of: { type: 'integer' }, broken: list(object({ rule: text('id of a law rule'), why: text('why') })) }),
    waiting: { type: 'integer', description: 'additions that wait for the store now' },
    problems: map(count, 'code of a problem → how often pages reported it'),
    residue: map(count, 'service → pages with its tracers after a choice that denied it'),
    days: list({ allOf: [ref('Counts'), object({ day, complete: flag('false for today') })] }, 'every day of the range'),
  }),
  ...EXPERIMENTS,
  Refusal: object({ code: text('stable'), message: text('what was expected') }),
};

const query = (name: string, about: string, required = false) => ({ name, in: 'query', required, description: about, schema: { type: 'string' } });
const refusal = (description: string) => ({ description, content: { 'application/json': { schema: ref('Refusal') } } });

/** The document. The dashboard reads nothing that is not in it. */
export const OPENAPI = {
  openapi: '3.1.0',
  info: { title: 'Assent: consent rates', version: '1', description: 'Anonymous counters, the same numbers that the dashboard shows.' },
  paths: {
    '/v1/rates': {
      get: {
        summary: 'Counters of a site over a range of days',
        description:
          'Under a share link, site, days and filter are those that it locks, whatever the query says; `by` alone is heard, and problems, residue and waiting are empty.',
        security: [{ token: [] }],
        parameters: [
          query('site', 'id of the site', true),
          query('from', 'first day, YYYY-MM-DD, in the zone of the site', true),
          query('to', 'last day, at most 800 after the first', true),
          query('by', `dimensions to tell apart, separated by commas: ${DIMENSIONS.join(', ')}`),
          query('sample', '1: invented data'),
          ...DIMENSIONS.map(name => query(name, `only what was counted under this ${name}`)),
        ],
        responses: {
          '200': { description: 'the counters', content: { 'application/json': { schema: ref('Rates') } } },
          '400': refusal('`range` or `filter`'),
          '401': refusal('`sign-in`'),
          '403': refusal('`unknown-site`, or one that this token may not see'),
        },
      },
    },
    '/v1/experiments': {
      get: {
        summary: 'Experiments of a site: what was counted, and what may be said of it',
        security: [{ token: [] }],
        parameters: [query('site', 'id of the site', true)],
        responses: {
          '200': { description: 'the experiments', content: { 'application/json': { schema: ref('Experiments') } } },
          '401': refusal('`sign-in`'),
          '403': refusal('`unknown-site`, or one that this token may not see'),
        },
      },
    },
  },
  components: { schemas: SCHEMAS, securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'assent token' } } },
} as const;
