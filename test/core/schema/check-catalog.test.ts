// Checking a catalogue: each fault is found and named by its service.
import { catalog } from '@assent/catalog';
import type { CatalogService } from '@assent/core';
import { checkCatalog } from '@assent/core/schema';
import { expect, test } from 'vitest';

const sound = catalog['wysistat'] as CatalogService;
const other = { ...(catalog['plausible'] as CatalogService), match: ['stats.example'] };
const faults = (...changed: readonly object[]) => checkCatalog(changed.map(changes => ({ ...sound, ...changes }) as CatalogService));

test('a sound entry has no fault', () => {
  expect(checkCatalog([sound, other])).toEqual([]);
});

test('a fact without a source is a fault of shape, with its path', () => {
  expect(faults({ matched: { source: 'somebody said', verified: null } })).toEqual([
    expect.stringMatching(/^wysistat: .*matched\.source: expected an address that begins with "https:\/\/", or "npm:package@version", got "somebody said"/),
  ]);
  expect(faults({ vendor: { name: 'W', country: 'FR' } })[0]).toMatch(/^wysistat: .*vendor\.source/);
  expect(faults({ tracers: [{ ...sound.tracers[0], verified: 'yesterday' }] })[0]).toMatch(/tracers\[0\]\.verified: expected a date/);
});

test('a tracer without words in both languages, a life that is none, a key nobody knows', () => {
  expect(faults({ tracers: [{ ...sound.tracers[0], about: { fr: 'Compte les visites.' } }] })[0]).toMatch(/about\.en/);
  expect(faults({ tracers: [{ ...sound.tracers[0], retention: '13 months' }] })[0]).toMatch(/retention: expected a duration/);
  expect(faults({ purpose: 'audience' })[0]).toMatch(/purpose: expected a known key/);
});

test('two services may not claim one pattern', () => {
  expect(checkCatalog([sound, { ...other, match: ['wysistat.com'] }])).toEqual([
    'wysistat: expected a pattern of its own, got "wysistat.com", which plausible claims too',
  ]);
});

test('a pattern inside another’s needs a word from both, whichever is the deeper', () => {
  const inner = { ...other, match: ['wysistat.com/live'], unlike: ['https://wysistat.com/'] };
  expect(checkCatalog([sound, inner])).toEqual([expect.stringMatching(/^wysistat: expected "near": \["plausible"\] here and there/)]);
  expect(checkCatalog([{ ...sound, near: ['plausible'] }, inner])).toHaveLength(1);
  expect(
    checkCatalog([
      { ...sound, near: ['plausible'] },
      { ...inner, near: ['wysistat'] },
    ]),
  ).toEqual([]);
});

test('addresses that must match do, and those that must not do not', () => {
  expect(faults({ like: ['https://elsewhere.example/tag.js'] })).toEqual(['wysistat: expected "match" to take https://elsewhere.example/tag.js, got nothing']);
  expect(faults({ unlike: ['https://www.wysistat.com/about'] })).toEqual([
    'wysistat: expected "match" to leave https://www.wysistat.com/about alone, got a match',
  ]);
  expect(faults({ match: ['wysistat.com/tag'] })).toEqual(['wysistat: expected "unlike" with an address on the same host that is not the service, got none']);
});

test('a name so loose that a withdrawal would erase what is not the service’s is a fault', () => {
  expect(faults({ tracers: [{ ...sound.tracers[0], name: '_*' }] })).toEqual(['wysistat: expected a name with three characters or more beside "*", got "_*"']);
});

test('an empty list has to say where that was read, or that nobody knows', () => {
  const read = { source: 'https://www.wysistat.net/', verified: '2026-11-26' };
  expect(faults({ tracers: [] })).toEqual(['wysistat: expected "nothing" with where it was read, or "unlisted": true, got an empty list']);
  expect(faults({ tracers: [], nothing: read })).toEqual([]);
  expect(faults({ tracers: [], unlisted: true })).toEqual([]);
  expect(faults({ nothing: read })).toEqual(['wysistat: expected "nothing" with an empty list alone, got tracers or "unlisted"']);
  expect(faults({ tracers: [], nothing: { ...read, verified: null } })[0]).toMatch(/nothing\.verified/);
});

test('FR-72 a service that measures is not necessary by its name', () => {
  expect(faults({ purposes: ['necessary'] })).toEqual([expect.stringMatching(/^wysistat: expected a purpose that is asked for .* got "necessary" \(FR-72\)$/)]);
});
