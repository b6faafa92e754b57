// Every code that the product says is explained where it leads: problems of a page, refusals of the endpoint, findings of an audit.
import { readFileSync } from 'node:fs';
import { PROBLEMS } from '@assent/core';
import { expect, test } from 'vitest';
import { type Code, REFUSALS } from '../../packages/server/src/refuse.ts';
import { readSources } from '../helpers/sources.ts';

const reported = readSources()
  .filter(source => source.package === 'browser')
  .flatMap(({ text }) => [...text.matchAll(/(?:code: |report\()'([a-z-]+)'/g)].map(([, code]) => code));

/** What POST /v1/records may answer so that the page can read it. What never became a request has no CORS header, and is no answer for an outbox. */
const MET_BY_RECORDS: readonly Code[] = [
  'page-token',
  'not-json',
  'not-utf8',
  'json-depth',
  'json-keys',
  'json-text',
  'no-page',
  'shape',
  'unknown-purpose',
  'unknown-site',
  'origin-not-allowed',
  'unknown-version',
  'conflict',
  'cut-short',
  'body-too-large',
  'media-type',
  'too-many',
  'internal',
  'unavailable',
  'overloaded',
];

/** Code → what is said below it. */
function explainedIn(file: string): ReadonlyMap<string, string> {
  const [, ...parts] = readFileSync(file, 'utf8').split(/^## /m);
  return new Map(parts.map(part => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trim()]));
}

test('every code that is reported has its explanation, no explanation is left of a code that is gone, and all are counted', () => {
  const explained = [...explainedIn('packages/browser/PROBLEMS.md').keys()].sort();
  expect([...new Set(reported)].sort()).toEqual(explained);
  expect([...PROBLEMS]).toEqual(explained);
});

test('every refusal of the endpoint is explained in its order, with its status', () => {
  const explained = [...explainedIn('packages/server/REFUSALS.md')].map(([code, text]) => [code, Number.parseInt(text, 10)]);
  expect(explained).toEqual(Object.entries(REFUSALS).map(([code, [status]]) => [code, status]));
});

test('what is the last word for an outbox is called so, and nothing else that a record may meet', () => {
  const outbox = readSources().find(({ file }) => file === 'browser/src/act/outbox.ts')?.text ?? '';
  const [, statuses = ''] = /\[([\d, ]+)\]\.includes\(status\)/.exec(outbox) ?? expect.fail('expected the statuses that an outbox takes for the last word');
  const last = statuses.split(', ').map(Number);
  const explained = explainedIn('packages/server/REFUSALS.md');
  for (const code of MET_BY_RECORDS) expect([code, explained.get(code)?.includes('last word')]).toEqual([code, last.includes(REFUSALS[code][0])]);
  expect([...explained].filter(([code, text]) => text.includes('last word') && !MET_BY_RECORDS.includes(code as Code))).toEqual([]);
});

test('every finding of an audit is explained', () => {
  const source = readSources().find(({ file }) => file === 'core/src/proof/audit/finding.ts')?.text ?? '';
  const codes = [...source.matchAll(/^ {2}\| '([a-z-]+)'/gm)].map(([, code]) => code);
  expect(codes.length).toBeGreaterThan(10);
  expect([...explainedIn('packages/cli/FINDINGS.md').keys()]).toEqual(codes);
});
