// Schemas of what a site's health page is made of.
import { FINDING_SEVERITIES, SEEN_AS } from '@assent/core';
import { draft, type Schema } from './draft.ts';

const { object, list, map, orNull, oneOf, text, maybe, integer, whole, flag, ref } = draft;

const site = object({ id: text('id'), name: map(text('name'), 'language → name') });

const finding = object(
  {
    rule: text('TR001, L10'),
    severity: oneOf(FINDING_SEVERITIES),
    subject: text('what broke the rule'),
    service: text('id'),
    message: text('expected …, got …'),
    fix: text('how to mend it'),
    evidence: list(text('what was seen')),
  },
  undefined,
  ['service'],
);

const scan = object(
  {
    at: text('when it ended, ISO 8601'),
    url: text('where it began'),
    failed: maybe('why there is no result'),
    notice: oneOf(['seen', 'missing', 'gone']),
    findings: list(finding),
    locale: text('language of the findings; en where it is left out'),
    captures: object({ taken: integer('pictures'), missing: list(text('a sentence')), failed: maybe('why it was cut short') }),
  },
  undefined,
  ['locale', 'captures'],
);

export const HEALTH_SCHEMAS: Readonly<Record<string, Schema>> = {
  Undeclared: object({
    site,
    from: text('first day, YYYY-MM-DD, UTC'),
    to: text('last day'),
    hosts: list(
      object({
        host: text('lower case'),
        seenAs: list(oneOf(SEEN_AS)),
        last: text('YYYY-MM-DD, UTC'),
        n: ref('Count'),
        blocked: flag('a policy in force kept a request to it from leaving'),
        known: list(object({ id: text('id'), name: text('name') }), 'services of the catalogue that use this host and are not declared'),
      }),
      'most often reported first',
    ),
    other: ref('Count'),
  }),
  ProofHealth: object({
    site,
    missing: whole('records that are known to have been made and never came; null before the first look'),
    unproven: integer('entries that no checkpoint covers yet'),
  }),
  ScanHealth: object({
    site,
    scheduled: flag('the endpoint scans by itself'),
    last: orNull(scan),
  }),
};
