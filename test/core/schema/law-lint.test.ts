// The law rules that are judged on the site file: for each a file that breaks it and the same file mended.
import type { Service, SiteFile } from '@assent/core';
import { catalog } from '@assent/catalog';
import { checkSite, LAW_RULES } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleExemption, sampleService, sampleSite } from '../../helpers/sample-site.ts';

const TODAY = '2026-11-25';
const rulesOf = (file: object) => [...new Set(checkSite(file, catalog, [], TODAY).problems.flatMap(({ rule }) => rule ?? []))].sort();
const site = (changes: object): SiteFile => sampleSite(changes as Partial<SiteFile>);
const service = (changes: object) => site({ services: [{ ...sampleService, ...changes }] });
const purpose = (id: string, title: string, short = 'Counts what is read, page by page.') =>
  site({ purposes: [{ id: 'audience' }, { id: 'own', title: say(title), short: say(short) }].map(one => (one.id === 'own' ? { ...one, id } : one)) });
const say = (text: string) => ({ fr: text, en: text });
const vendor = (changes: Partial<Service['vendor']>) => service({ vendor: { ...sampleService.vendor, ...changes } });
const exempt = (changes: object) => service({ exempt: { ...sampleExemption, ...changes } });
const without = (key: string) => Object.fromEntries(Object.entries(site({})).filter(([name]) => name !== key));
const wall = { offer: 'A subscription without tracers', price: '2 € a month', url: 'https://www.example.org/subscribe', contact: 'legal@example.org' };

const CASES: readonly (readonly [rule: string, what: string, broken: object, mended: object])[] = [
  ['L02', 'a purpose that is on by default', site({ purposes: [{ id: 'audience', default: true }] }), site({ purposes: [{ id: 'audience' }] })],
  ['L02', 'implied consent', site({ choice: { impliedConsent: true } }), site({ choice: { validity: 'P180D' } })],
  [
    'L04',
    'a known advertising service called necessary',
    site({ services: [{ use: 'meta-pixel', purposes: ['necessary'] }] }),
    site({ services: ['meta-pixel'] }),
  ],
  ['L04', 'a service that is necessary and something else', service({ purposes: ['necessary', 'audience'] }), service({ purposes: ['audience'] })],
  ['L05', 'a life of two years', service({ tracers: [{ ...sampleService.tracers[0], retention: 'P24M' }] }), service({})],
  ['L14', 'a double negative', purpose('own', 'Ne pas refuser la mesure'), purpose('own', 'Compter les visites')],
  ['L14', '"non-essential"', purpose('own', 'Non-essential counting'), purpose('own', 'Counting visits')],
  ['L14', 'accept wording', purpose('own', 'J’accepte la mesure'), purpose('own', 'La mesure')],
  ['L19', 'asked again after a month', site({ choice: { validity: 'P30D' } }), site({ choice: { validity: 'P180D' } })],
  [
    'L20',
    'an advertising service that nobody is told is one',
    site({ services: [{ use: 'meta-pixel', purposes: ['audience'] }] }),
    site({ services: ['meta-pixel'] }),
  ],
  [
    'L20',
    'an advertising purpose that does not say so',
    site({ purposes: [{ id: 'advertising', title: say('Partners'), short: say('Lets our partners help us.') }, { id: 'audience' }] }),
    site({ purposes: [{ id: 'advertising', title: { fr: 'Publicité', en: 'Advertising' }, short: say('Shows what fits.') }, { id: 'audience' }] }),
  ],
  [
    'L21',
    'an experience that is improved',
    purpose('own', 'Visites', 'Améliorer votre expérience.'),
    purpose('own', 'Visites', 'Compter les pages lues pour corriger celles que personne ne trouve.'),
  ],
  ['L21', 'hardly a word', purpose('own', 'Visits', 'Stats.'), purpose('own', 'Visits', 'Counts the pages that are read.')],
  ['L22', 'a vendor without a name', vendor({ name: 'Partners' }), vendor({ name: 'Stats SAS' })],
  ['L22', 'a vendor without a policy', service({ vendor: { name: 'Stats SAS', country: 'FR' } }), service({})],
  [
    'L23',
    'legitimate interest as a basis',
    site({ purposes: [{ id: 'audience', legalBasis: 'legitimate-interest' }] }),
    site({ purposes: [{ id: 'audience' }] }),
  ],
  [
    'L23',
    'legitimate interest in words',
    purpose('own', 'Mesure', 'Au titre de notre intérêt légitime, compter les visites.'),
    purpose('own', 'Mesure', 'Compter les visites de ce site.'),
  ],
  ['L24', 'statistics and advertising in one title', purpose('own', 'Statistiques et publicité'), purpose('own', 'Statistiques')],
  [
    'L24',
    'a statistics and an advertising service under one purpose',
    site({
      services: [
        { use: 'hotjar', purposes: ['audience'] },
        { use: 'meta-pixel', purposes: ['audience'] },
      ],
    }),
    site({ services: ['hotjar', 'meta-pixel'] }),
  ],
  ['L25', 'two purposes in one title', purpose('own', 'Videos and statistics'), purpose('own', 'Videos')],
  [
    'L32',
    'a threat',
    purpose('own', 'Visits', 'If you refuse you will lose access to your account.'),
    purpose('own', 'Visits', 'Counts visits; refusing changes nothing else.'),
  ],
  [
    'L33',
    'an identity document',
    purpose('own', 'Visites', 'Envoyez une copie de votre pièce d’identité pour refuser.'),
    purpose('own', 'Visites', 'Compter les visites de ce site.'),
  ],
  ['L36', 'accounts in California', site({ profiles: ['us-ca'], accounts: true }), site({ accounts: true })],
  [
    'L39',
    'a container that is let run in Germany',
    site({ profiles: ['de'], services: [{ use: 'google-tag-manager', run: 'denied' }] }),
    site({ profiles: ['de'], services: ['google-tag-manager'] }),
  ],
  ['L40', 'no endpoint', without('endpoint'), site({})],
  [
    'L41',
    'a conversion API without purposes',
    site({ destinations: [{ name: 'CAPI', vendor: 'Meta', by: 'server' }] }),
    site({ destinations: [{ name: 'CAPI', vendor: 'Meta', by: 'server', purposes: ['advertising'] }] }),
  ],
  ['L43', 'links with click identifiers', site({ google: { urlPassthrough: true } }), site({})],
  ['L44', 'a wall without an alternative', site({ wall: true }), site({ wall: { alternative: wall } })],
  ['L44', 'a wall whose alternative has no price', site({ wall: { alternative: { ...wall, price: undefined } } }), site({ wall: false })],
  ['L45', 'TCF without a registration', site({ tcf: { disclosedVendors: [1] } }), site({})],
  ['L50', 'advertising in a health context', site({ context: 'health' }), site({ context: 'health', purposes: [{ id: 'audience' }] })],
  [
    'L53',
    'a safeguard that nobody has looked at for a year',
    vendor({ country: 'MA', transfer: { mechanism: 'scc-2021-914', asOf: '2025-11-24' } }),
    vendor({ country: 'MA', transfer: { mechanism: 'scc-2021-914', asOf: '2025-11-26' } }),
  ],
];

test.each(CASES)('%s %s', (rule, _, broken, mended) => {
  expect(rulesOf(broken)).toContain(rule);
  expect(rulesOf(mended)).not.toContain(rule);
});

test('every rule that is judged on the site file has a case here, and each of its breaches says its rule', () => {
  const judged = [...LAW_RULES.values()].filter(rule => rule.judged.includes('config')).map(({ id }) => id);
  expect([...new Set(CASES.map(([rule]) => rule))].sort()).toEqual(judged);
});

test.each([
  ['A1', { solePurpose: false }],
  ['A3', { smallestCell: 3 }],
  ['A4', { crossMatched: true }],
  ['A5', { acrossSites: true }],
  ['A6', { tracerLife: 'P14M' }],
  ['A6', { prolonged: true }],
  ['A7', { rawDataLife: 'P3Y' }],
  ['A8', { reviewBy: '2026-11-24' }],
  ['A9', { informed: false }],
  ['A10', { location: 'finer' }],
  ['A10', { ip: 'whole' }],
  ['A11', { beyond: ['replay'] }],
  ['A12', { comparison: 'joint' }],
])('%s exempt measurement is not exempt with %j', (condition, changes) => {
  expect(rulesOf(exempt({}))).toEqual([]);
  const { problems, site: sound } = checkSite(exempt(changes), catalog, [], TODAY);
  expect(problems.map(({ rule, hint }) => [rule, hint?.startsWith(condition)])).toEqual([['L04', true]]);
  expect(sound === null).toBe(condition !== 'A8'); // a review that is due stops nothing
});

test('FR-71 A2 a contract is named, whoever the provider is; a provider that reuses the data is never exempt', () => {
  expect(checkSite(exempt({ processorContract: '' }), catalog).site).toBeNull();
  const google = site({ services: [{ use: 'google-analytics', purposes: ['audience'], exempt: sampleExemption }] });
  expect(checkSite(google, catalog).problems.some(({ hint }) => hint?.startsWith('A2'))).toBe(true);
});

test('A6 a tracer that is declared to live longer than attested', () => {
  const { problems } = checkSite(exempt({ tracerLife: 'P1M' }), catalog, [], TODAY);
  expect(problems.map(({ path }) => path)).toEqual(['services[0].tracers[0].retention']);
});

test('exempt measurement needs no declared purpose; anything else does', () => {
  const file = (changes: object) => ({ ...exempt({}), purposes: [{ id: 'media' }], ...changes });
  expect(checkSite(file({}), catalog).problems).toEqual([]);
  expect(checkSite(file({ services: [sampleService] }), catalog).problems.map(({ code }) => code)).toEqual(['undeclared-purpose']);
});

test('"endpoint": null is a decision and warns; to forget it is an error, and an override says who answers for it', () => {
  const severities = (file: object) => checkSite(file, catalog).problems.map(({ rule, severity }) => [rule, severity]);
  expect(severities(site({ endpoint: null }))).toEqual([['L40', 'warning']]);
  expect(severities(without('endpoint'))).toEqual([['L40', 'error']]);
  const override = { rule: 'L40', author: 'DPO', date: TODAY, reason: 'Proofs are kept by the group’s own register.' };
  expect(checkSite({ ...without('endpoint'), overrides: [override] }, catalog).site?.overrides).toEqual([override]);
});

test('a key that a law rule explains is not told a second time as unknown, and no override makes it known', () => {
  const file = site({
    purposes: [{ id: 'audience', checked: true }],
    overrides: [{ rule: 'L02', author: 'X', date: TODAY, reason: 'We would like it so much.' }],
  });
  const { problems, site: sound } = checkSite(file, catalog);
  expect(problems.map(({ code }) => code)).toEqual(['prechecked']);
  expect(sound).toBeNull();
});

test('EU-11 a profile that does not wait for consent is no fallback for visitors from nobody knows where', () => {
  expect(checkSite(site({ profile: 'us-ca', choice: { validity: 'P12M' } }), catalog).problems.map(({ code }) => code)).toContain('lenient-fallback');
  expect(checkSite(site({ profiles: ['us-ca'] }), catalog).problems).toEqual([]);
});

test('L19 California waits a year before it asks again, where it is the site’s own profile', () => {
  expect(checkSite(site({ profile: 'us-ca', choice: { validity: 'P180D' } }), catalog).problems).toContainEqual(
    expect.objectContaining({ rule: 'L19', severity: 'error' }),
  );
});
