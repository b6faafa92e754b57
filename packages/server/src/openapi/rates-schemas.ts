// Schemas of the rates.
import { draft, type Schema } from './draft.ts';

const { object, list, map, text, flag, ref, integer } = draft;
const count = ref('Count');
const day = text('YYYY-MM-DD, in the zone of the site');

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

export const RATES_SCHEMAS: Readonly<Record<string, Schema>> = {
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
    waiting: integer('additions that wait for the store now'),
    problems: map(count, 'code of a problem → how often pages reported it'),
    residue: map(count, 'service → pages with its tracers after a choice that denied it'),
    days: list({ allOf: [ref('Counts'), object({ day, complete: flag('false for today') })] }, 'every day of the range'),
  }),
};
