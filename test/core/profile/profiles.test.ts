// Profiles: one dated table with its sources, strictest where nobody knows better.
import { PROFILES, profileFor, profileOf, profilesByCountry, runsUnrefused, seconds } from '@assent/core';
import { checkSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleSite } from '../../helpers/sample-site.ts';

const rows = Object.values(PROFILES);

test('the profiles that are promised are there, each with the day it was checked and where that can be read', () => {
  expect(Object.keys(PROFILES)).toEqual(['fr', 'eu', 'de', 'it', 'es', 'uk', 'ch', 'us-ca', 'us-uoom', 'ca-qc', 'br']);
  for (const { id, asOf, sources, authority, proof, countries } of rows) {
    expect([id, /^\d{4}-\d\d-\d\d$/.test(asOf), sources.length > 0, countries.length > 0, proof.length > 0]).toEqual([id, true, true, true, true]);
    for (const address of [...sources, authority.url]) expect([id, URL.canParse(address)]).toEqual([id, true]);
  }
});

test('EU-11 an unknown profile is the French one', () => {
  expect(profileOf('atlantis').id).toBe('fr');
});

test('FR-21 in every profile a choice may be kept for 180 days, and is never asked again sooner', () => {
  for (const { id, soonestReask, longestValidity } of rows)
    expect([id, (seconds(soonestReask) ?? 0) >= 180 * 86_400, (seconds(longestValidity) ?? 0) >= (seconds(soonestReask) ?? 0)]).toEqual([id, true, true]);
});

test('UK-04 CH-01 BR-01 QC-01 advertising waits for consent everywhere but in the United States', () => {
  expect(rows.filter(row => runsUnrefused(row, 'advertising')).map(({ id }) => id)).toEqual(['us-ca', 'us-uoom']);
});

test('UK-02 only appearance runs until it is refused in the United Kingdom', () => {
  expect(['preferences', 'audience', 'media', 'advertising'].filter(purpose => runsUnrefused(profileOf('uk'), purpose))).toEqual(['preferences']);
});

test('US-02 US-07 the signal refuses in California and in the eleven other states that have it honoured', () => {
  expect(['us-ca', 'us-uoom'].map(id => profileOf(id).gpc)).toEqual(['refusal', 'refusal']);
  expect(profileOf('us-uoom').countries).toHaveLength(11);
});

test('US-02 in the United States the signal means sale, sharing and targeted advertising; everywhere else everything optional', () => {
  expect(rows.filter(({ gpcSpares }) => gpcSpares.length).map(({ id, gpcSpares }) => [id, gpcSpares])).toEqual([
    ['us-ca', ['audience', 'preferences', 'media']],
    ['us-uoom', ['audience', 'preferences', 'media']],
  ]);
});

test('QC-03 BR-01 the notice speaks the language of every profile that the site names', () => {
  const spoken = (changes: object) =>
    checkSite(sampleSite(changes), {}, [], '2026-11-25').problems.flatMap(({ code, message }) => (code === 'unspoken-language' ? message : []));
  const english = { locales: ['en'], name: { en: 'The shop' } };
  expect(spoken(english)).toEqual([]);
  expect(spoken({ ...english, profiles: ['br', 'ca-qc', 'us-ca'] })).toEqual([
    'expected "pt" for visitors of the profile "br", got "en"',
    'expected "fr" for visitors of the profile "ca-qc", got "en"',
  ]);
  expect(spoken({ ...english, locales: ['en', 'pt-BR', 'fr-CA'], profiles: ['br', 'ca-qc'] })).toEqual([]);
});

test('a country gets the profile of fewest countries that has it, and none where nothing is said of it', () => {
  const byCountry = profilesByCountry(['eu', 'de', 'us-ca', 'us-uoom']);
  const of = (country: string) => profileFor(country, byCountry, '');
  expect(['DE', 'NL', 'US-CA', 'us-co', 'DE-BY', 'US', 'JP', '', 'XX', '__proto__'].map(of)).toEqual([
    'de',
    'eu',
    'us-ca',
    'us-uoom',
    'de',
    '',
    '',
    '',
    '',
    '',
  ]);
});
