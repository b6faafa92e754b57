// assent scan diff: what came, what went and what changed, in lines of either language.
import { compareReports, type TracerFound } from '@assent/scanner';
import { expect, test } from 'vitest';
import { reportDifference } from '../../packages/cli/src/scan/report-difference.ts';
import { makeFinding, makeScanReport } from '../helpers/scan-report.ts';

const tracer = (name: string, life: number | null): TracerFound => ({
  kind: 'local-storage',
  name,
  domain: 'www.example.org',
  service: null,
  entity: null,
  exempt: null,
  life,
  seen: [],
  by: [],
  value: '',
});
const host = (name: string) => ({ host: name, own: false, service: null, entity: null, seen: [], types: [], requests: 1 });
const before = makeScanReport({
  findings: [makeFinding({ rule: 'TR002', subject: 'request old.example' })],
  tracers: [tracer('kept', 86_400 * 30), tracer('gone', null)],
  hosts: [host('old.example')],
});
const after = makeScanReport({
  findings: [makeFinding({ rule: 'TR003', subject: 'request new.example', message: 'expected nothing, got one' })],
  tracers: [tracer('kept', null), tracer('new', null)],
  hosts: [host('new.example')],
});
const difference = compareReports(before, after);

test.each([
  [
    'en',
    [
      '+ error TR003 request new.example: expected nothing, got one',
      '- error TR002 request old.example',
      '+ local storage new (www.example.org)',
      '- local storage gone (www.example.org)',
      '~ local storage kept (www.example.org): lives no end of its own, was 30 days',
      '+ host new.example',
      '- host old.example',
    ],
  ],
  [
    'fr',
    [
      '+ erreur TR003 requête new.example : expected nothing, got one',
      '- erreur TR002 requête old.example',
      '+ stockage local new (www.example.org)',
      '- stockage local gone (www.example.org)',
      '~ stockage local kept (www.example.org) : durée : sans fin propre, au lieu de : 30 jours',
      '+ hôte new.example',
      '- hôte old.example',
    ],
  ],
] as const)('in %s', (locale, lines) => expect(reportDifference(difference, locale).split('\n')).toEqual(lines));

test.each([
  ['en', 'nothing changed'],
  ['fr', 'rien n’a changé'],
] as const)('in %s, where nothing changed', (locale, said) => expect(reportDifference(compareReports(after, after), locale)).toBe(said));
