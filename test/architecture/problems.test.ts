// Every problem that the SDK can report is explained where its code leads.
import { readFileSync } from 'node:fs';
import { PROBLEMS } from '@assent/core';
import { expect, test } from 'vitest';
import { readSources } from '../helpers/sources.ts';

const reported = readSources()
  .filter(source => source.package === 'browser')
  .flatMap(({ text }) => [...text.matchAll(/(?:code: |report\()'([a-z-]+)'/g)].map(([, code]) => code));
const explained = [...readFileSync('packages/browser/PROBLEMS.md', 'utf8').matchAll(/^## (.+)$/gm)].map(([, code]) => code);

test('every code that is reported has its explanation, no explanation is left of a code that is gone, and all are counted', () => {
  expect([...new Set(reported)].sort()).toEqual([...explained].sort());
  expect([...PROBLEMS]).toEqual([...explained].sort());
});
