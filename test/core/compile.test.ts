// Compiling: what the gate, the notice and the preferences are told.
import { compileNotice, compilePanel, compileRules, say, type SiteFile, type Words } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleService, sampleSite } from '../helpers/sample-site.ts';

const words: Words = {
  review: { status: 'original' },
  notice: { accept: 'Accept' },
  panel: { save: 'Save' },
  purposes: {
    audience: ['Audience', 'Counts visits.', 'Counts visits, longer.'],
    media: ['Media', 'Videos.', ''],
    advertising: ['Ads', 'Ads.', ''],
    necessary: ['', '', 'Needed.'],
  },
};
const version = { site: 'a'.repeat(64), notice: 'b'.repeat(64), sdk: 'c'.repeat(64) };
const site = (changes: Partial<SiteFile> = {}) => resolveSite(sampleSite(changes), {});
const rules = (changes: Partial<SiteFile> = {}) => compileRules(site(changes), { id: '0123abcd', still: [] }, {});

test('the gate learns of services, first-party tracers and the life of a choice', () => {
  const tracers = [...sampleService.tracers, { name: 'far', kind: 'cookie', retention: 'P1D', party: 'third' } as const];
  const compiled = rules({ services: [{ ...sampleService, tracers }] });
  expect(compiled.services).toEqual([['shop-stats', ['audience'], ['stats.example.net/collect'], ['_st*']]]);
  expect(compiled).toMatchObject({
    version: '0123abcd',
    validity: 15_552_000,
    cookie: { name: 'assent' },
    unknown: { '*': 'report' },
    gpc: 'refusal',
  });
});

test('L50 in a health context advertising is not offered', () => {
  expect(rules({ context: 'health' }).purposes).toEqual(['audience', 'media']);
  expect(compileNotice(site({ context: 'health' }), 'en', words, version).purposes.map(([title]) => title)).toEqual(['Audience', 'Media']);
});

test('what is necessary is described in the preferences and never asked', () => {
  const declared = { purposes: [{ id: 'necessary' }, { id: 'audience' }] };
  expect(rules(declared).purposes).toEqual(['audience']);
  expect(compilePanel(site(declared), 'en', words).purposes.map(purpose => purpose.id)).toEqual(['audience', 'necessary']);
});

test('Google Consent Mode is spoken when a Google service is declared, and not otherwise', () => {
  const google = (match: string) => rules({ services: [{ ...sampleService, match: [match] }] }).google;
  expect(google('www.googletagmanager.com/gtag/js')).toBe(true);
  expect(google('doubleclick.net')).toBe(true);
  expect(google('notdoubleclick.net')).toBe(false);
});

test('a purpose is worded by the site first, then by the language file', () => {
  const purposes = [{ id: 'audience', title: { en: 'Counting' } }, { id: 'media' }];
  expect(compileNotice(site({ purposes }), 'en', words, version).purposes).toEqual([
    ['Counting', 'Counts visits.'],
    ['Media', 'Videos.'],
  ]);
});

test('partners are counted by organisation, not by service', () => {
  const services = [sampleService, { ...sampleService, id: 'second', match: [] }];
  const counted: Words = { ...words, notice: { partners: { one: 'one partner', other: '{n} partners' } } };
  expect(compileNotice(site({ services }), 'en', counted, version).partners).toBe('one partner');
});

test('a text falls back to its base language, then to any', () => {
  expect(say({ fr: 'oui', en: 'yes' }, 'fr-CA')).toBe('oui');
  expect(say({ fr: 'oui' }, 'de')).toBe('oui');
  expect(say(undefined, 'fr')).toBe('');
});

test('3.1.2 what a service and its tracers are for is told in the nearest language, which is named where it is another', () => {
  const about = { fr: 'Compte les visites.', en: 'Counts visits.' };
  const of = (locale: string) => {
    const [service] = compilePanel(
      site({ services: [{ ...sampleService, about, tracers: [{ ...sampleService.tracers[0], about }] as never }] }),
      locale,
      words,
    ).services;
    return [service, service?.tracers[0]].map(told => [told?.about, told?.lang]);
  };
  expect(of('fr')).toEqual([
    ['Compte les visites.', undefined],
    ['Compte les visites.', undefined],
  ]);
  expect(of('de')).toEqual([
    ['Counts visits.', 'en'],
    ['Counts visits.', 'en'],
  ]);
});
