// The rule book: one file for visitors of several countries, and what each of them gets of it.
import { bindRules, compileNotice, compileRules, type Attestation, jurisdictionsOf, pickRules, type RuleBook, seconds, type SiteFile } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleExemption, sampleService, sampleSite } from '../helpers/sample-site.ts';

const bookOf = (changes: Partial<SiteFile>): RuleBook =>
  bindRules(
    jurisdictionsOf(resolveSite(sampleSite(changes), {})).map(({ key, profile, site }) => ({
      key,
      rules: compileRules(site, { id: '0123abcd', still: [] }, { fr: [`fr.${profile}.json`, ''], ui: ['ui.js', ''] }, profile),
    })),
  );
const exempt = (exemption: Attestation = sampleExemption) => [{ ...sampleService, exempt: exemption }];

test('a site with one profile has nothing to pick from, and the gate pays for nothing', () => {
  const book = bookOf({});
  expect([book.by, book.countries, book.until]).toEqual([undefined, undefined, undefined]);
  expect(pickRules(book, { country: 'US-CA', gpc: true })).toEqual(book);
});

test('unknown visitors wait, Californians do not until they refuse, and their choice is kept for a year (US-01, L19)', () => {
  const book = bookOf({ profiles: ['us-ca'] });
  const [unknown, french, californian] = ['', 'FR', 'US-CA'].map(country => pickRules(book, { country, gpc: false }));
  expect([unknown?.profile, unknown?.until, french?.profile]).toEqual(['fr', undefined, 'fr']);
  expect(californian).toMatchObject({ profile: 'us-ca', until: { purposes: ['audience', 'advertising', 'media'] }, validity: seconds('P12M') });
  expect(californian?.files).toEqual({ fr: ['fr.us-ca.json', ''], ui: ['ui.js', ''] });
  expect(californian).not.toHaveProperty('by');
});

test('the book says only what differs', () => {
  expect(Object.keys(bookOf({ profiles: ['us-ca'] }).by?.['us-ca'] ?? {}).sort()).toEqual(['files', 'profile', 'spared', 'until', 'validity']);
});

test('US-02 where the signal refuses, only what the law does not mean by it runs unrefused; where it means nothing it changes nothing', () => {
  const book = bookOf({ profiles: ['us-ca'] });
  expect(pickRules(book, { country: 'US-CA', gpc: true }).until).toEqual({ purposes: ['audience', 'media'], services: {} });
  const own = { id: 'partners', title: { fr: 'p', en: 'p' }, short: { fr: 'p', en: 'p' } };
  const shared = bookOf({ profiles: ['us-ca'], purposes: [own], services: [{ ...sampleService, purposes: ['partners'] }] });
  expect(pickRules(shared, { country: 'US-CA', gpc: true }).until, 'a purpose of the site’s own may be sharing').toBeUndefined();
  expect(pickRules(bookOf({ profile: 'ch' }), { gpc: true }).until, 'elsewhere it is an objection to everything').toBeUndefined();
  expect(pickRules({ ...book, gpc: 'none', until: { purposes: ['audience'], services: {} } }, { gpc: true }).until).toBeDefined();
});

test('CH-01 L50 on a page about health nothing runs unrefused', () => {
  expect(pickRules(bookOf({ profile: 'ch' }), { gpc: false }).until?.purposes).toEqual(['audience', 'media']);
  expect(pickRules(bookOf({ profile: 'ch' }), { gpc: false, context: 'health' }).until).toBeUndefined();
  expect(bookOf({ profile: 'ch', context: 'health' }).until).toBeUndefined();
});

test('measurement that is attested runs without being asked about in France, and waits in Germany', () => {
  const purposes = (book: RuleBook, country: string) => pickRules(book, { country, gpc: false }).services[0]?.[1];
  expect(purposes(bookOf({ services: exempt() }), '')).toEqual([]);
  const book = bookOf({ services: exempt(), profiles: ['de'] });
  expect([purposes(book, 'FR'), purposes(book, 'DE'), purposes(book, '')]).toEqual([[], ['audience'], ['audience']]);
  const american = bookOf({ services: exempt(), profiles: ['us-ca'] });
  expect([purposes(american, ''), purposes(american, 'US-CA')]).toEqual([[], ['audience']]); // there it runs until it is refused
});

test('where nothing that is left has to be asked about, nobody is', () => {
  expect(bookOf({ services: exempt() }).quiet).toBe(true);
  expect(bookOf({}).quiet).toBeUndefined();
});

test('pages that carry a policy wait for a choice whoever the visitor is, and the notice does not say otherwise', () => {
  expect(bookOf({ profile: 'us-ca', policy: true }).until).toBeUndefined();
  const words = { notice: { lead: 'With your permission', 'lead.unrefused': 'Unless you refuse' }, panel: {}, purposes: {} };
  const lead = (changes: Partial<SiteFile>) => compileNotice(resolveSite(sampleSite(changes), {}), 'en', words, { site: '', notice: '', sdk: '' }).lead;
  expect([lead({ profile: 'us-ca' }), lead({ profile: 'us-ca', policy: true }), lead({ profile: 'ch', context: 'health' }), lead({})]).toEqual([
    'Unless you refuse',
    'With your permission',
    'With your permission',
    'With your permission',
  ]);
});
