// GET /v1/rates: exact where it may be, silent where a count could point at a person.
import { type Rates, wilson } from '@assent/core';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { CellKey, Counter } from '../../../packages/server/src/tally/cell.ts';
import { cell } from '../../helpers/new-record.ts';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint();
});
afterEach(() => endpoint.close());

async function count(day: string, counters: Partial<Record<Counter, number>>, key: Partial<CellKey> = {}): Promise<void> {
  const common = { hour: Date.parse(day) / 3_600_000 + 9, version: endpoint.version, device: 'mobile', ...key };
  await endpoint.store.append([
    { record: null, cells: Object.entries(counters).map(([counter, n]) => cell({ ...common, counter: counter as Counter, n: n as number })) },
  ]);
}

async function ask(query = 'site=shop&from=2026-11-23&to=2026-11-24'): Promise<Rates> {
  const answer = await endpoint.request(`/v1/rates?${query}`, { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect([answer.status, endpoint.errors]).toEqual([200, []]);
  return (await answer.json()) as Rates;
}

test('counts are exact, every day of the range is there, and today is not complete', async () => {
  await count('2026-11-23', { shown: 200, 'accept-all': 60, 'refuse-all': 40, custom: 20, 'granted:audience': 75, 'granted:media': 72, withdrawn: 12 });
  const rates = await ask();
  expect(rates).toMatchObject({ from: '2026-11-23', to: '2026-11-24', zone: 'UTC', sample: false, any: true });
  expect(rates.site).toEqual({
    id: 'shop',
    name: { fr: 'La boutique', en: 'The shop' },
    purposes: [
      { id: 'audience', title: { fr: 'Audience', en: 'Audience' } },
      { id: 'media', title: { fr: 'Media', en: 'Media' } },
    ],
  });
  const none = {
    views: 0,
    on: { audience: 0, media: 0 },
    gpc: 0,
    held: 0,
    unknown: 0,
    eligible: 0,
    shown: 0,
    acceptAll: 0,
    refuseAll: 0,
    custom: 0,
    answered: 0,
    acts: 0,
    later: 0,
  };
  const counts = {
    ...none,
    eligible: 200,
    shown: 200,
    acceptAll: 60,
    refuseAll: 40,
    custom: 20,
    answered: 120,
    acts: 120,
    withdrawn: 12,
    granted: { audience: 75, media: 72 },
  };
  expect(rates.totals).toEqual(counts);
  expect(rates.days).toEqual([
    { day: '2026-11-23', complete: true, ...counts },
    { day: '2026-11-24', complete: false, ...none, withdrawn: 0, granted: { audience: 0, media: 0 } },
  ]);
  const rate = wilson(rates.totals.acceptAll as number, rates.totals.answered as number);
  expect([rate?.low, rate?.high].map(bound => bound?.toFixed(4))).toEqual(['0.4119', '0.5881']);
});

test('nothing counted yet is not the same as zero', async () => {
  expect((await ask()).any).toBe(false);
});

test('a notice that was answered was shown, even where its own count was lost', async () => {
  await count('2026-11-23', { shown: 3, 'accept-all': 30, 'refuse-all': 20 });
  expect((await ask()).totals).toMatchObject({ shown: 50, answered: 50 });
});

test('a count of 1 to 9 is withheld, with what would give it away', async () => {
  await count('2026-11-23', { shown: 200, 'accept-all': 60, 'refuse-all': 40, custom: 3, 'granted:audience': 62, 'granted:media': 60, withdrawn: 4 });
  const { totals } = await ask();
  expect(totals).toMatchObject({
    shown: 200,
    acceptAll: 60,
    refuseAll: null,
    custom: null,
    answered: 103,
    withdrawn: null,
    granted: { audience: null, media: 60 },
  });
});

test('a small day does not follow from the total and the other days', async () => {
  await count('2026-11-22', { shown: 90, 'accept-all': 30, 'refuse-all': 30 });
  await count('2026-11-23', { shown: 90, 'accept-all': 4, 'refuse-all': 50 });
  await count('2026-11-24', { shown: 90, 'accept-all': 50, 'refuse-all': 30 });
  const { totals, days } = await ask('site=shop&from=2026-11-22&to=2026-11-24');
  expect(totals).toMatchObject({ acceptAll: 84, refuseAll: 110 });
  expect(days.map(({ acceptAll }) => acceptAll)).toEqual([null, null, 50]);
});

test.for([
  'site=shop',
  'site=shop&from=2026-11-24&to=2026-11-23',
  'site=shop&from=2026-02-30&to=2026-03-01',
  'site=shop&from=2020-01-01&to=2026-11-24',
  'site=shop&from=yesterday&to=today',
])('%s is refused as a range', async query => {
  const answer = await endpoint.request(`/v1/rates?${query}`, { headers: { authorization: `Bearer ${endpoint.token}` } });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'range']);
});

test('days are those of the site’s clock, also when it goes back, and so is the day on which a version went live', async () => {
  await endpoint.close();
  endpoint = await makeEndpoint({ sites: [makeSite({ zone: 'Europe/Paris' })] });
  const at = async (iso: string, shown: number) => count('1970-01-01', { shown }, { hour: Date.parse(iso) / 3_600_000 } as Partial<CellKey>);
  await at('2026-10-24T21:00Z', 20); // 23 h of the 24th
  await at('2026-10-24T22:00Z', 30);
  await at('2026-10-25T22:00Z', 40); // 23 h of a day of 25 hours
  await at('2026-10-25T23:00Z', 50);
  const rates = await ask('site=shop&from=2026-10-24&to=2026-10-26&by=device');
  expect(rates.zone).toBe('Europe/Paris');
  expect(rates.days.map(({ day, shown }) => [day, shown])).toEqual([
    ['2026-10-24', 20],
    ['2026-10-25', 70],
    ['2026-10-26', 50],
  ]);
  expect(rates.groups.device?.[0]?.counts.shown).toBe(140);
  endpoint.wait(14 * 3_600_000); // 23:30 UTC of the 24th, which is the 25th in Paris
  const today = await ask('site=shop&from=2026-11-24&to=2026-11-25');
  expect(today.days.map(({ complete }) => complete)).toEqual([true, false]);
});

test('sample data are marked, plausible, the same every time, and never in the real store', async () => {
  const query = 'site=shop&from=2026-08-27&to=2026-11-24&sample=1';
  const rates = await ask(query);
  expect(rates.sample).toBe(true);
  expect(rates.days).toHaveLength(90);
  for (const { day, acceptAll, answered, shown } of rates.days.slice(0, -1)) {
    const share = (acceptAll as number) / (answered as number);
    expect(share, day).toBeGreaterThan(0.54);
    expect(share, day).toBeLessThan(0.63);
    expect(shown as number, day).toBeGreaterThan(answered as number);
  }
  const shown = (day: string) => rates.days.find(entry => entry.day === day)?.shown as number;
  expect(shown('2026-11-17')).toBeGreaterThan(1.3 * shown('2026-11-22')); // a Tuesday, a Sunday
  expect(await endpoint.store.anyTally('shop')).toBe(false);
  expect((await ask()).any).toBe(false);
  endpoint.wait(86_400_000);
  // but for the last day, which was not over
  expect((await ask(query)).days.slice(1, -1)).toEqual(rates.days.slice(1, -1));
});

const small = { 'accept-all': 60, 'refuse-all': 40, custom: 20 };

test('a filter limits every number, and groups add up to the total under it', async () => {
  await count('2026-11-23', { shown: 200, ...small }, { device: 'mobile', country: 'FR' });
  await count('2026-11-23', { shown: 300, ...small }, { device: 'desktop', country: 'FR' });
  await count('2026-11-23', { shown: 400, ...small }, { device: 'desktop', country: 'BE' });
  const range = 'site=shop&from=2026-11-23&to=2026-11-24';
  const whole = await ask(`${range}&by=device,country`);
  expect(whole.totals).toMatchObject({ shown: 900, answered: 360 });
  const told = (groups: Rates['groups'][keyof Rates['groups']]) => groups?.map(({ value, counts }) => [value, counts.shown, counts.answered]);
  expect([told(whole.groups.device), told(whole.groups.country)]).toEqual([
    [
      ['desktop', 700, 240],
      ['mobile', 200, 120],
    ],
    [
      ['FR', 500, 240],
      ['BE', 400, 120],
    ],
  ]);
  const filtered = await ask(`${range}&by=device&country=FR`);
  expect(filtered.filter).toEqual({ country: 'FR' });
  expect(filtered.totals).toMatchObject({ shown: 500, answered: 240 });
  expect(told(filtered.groups.device)).toEqual([
    ['desktop', 300, 120],
    ['mobile', 200, 120],
  ]);
  expect((await ask(`${range}&country=FR&device=tablet`)).totals).toMatchObject({ shown: 0, answered: 0 });
});

test('a small group does not follow from the total and the other groups', async () => {
  await count('2026-11-23', { shown: 200, ...small }, { device: 'mobile' });
  await count('2026-11-23', { shown: 300, ...small, 'accept-all': 90 }, { device: 'desktop' });
  await count('2026-11-23', { shown: 7, 'accept-all': 3 }, { device: 'tablet' });
  const { groups, totals } = await ask('site=shop&from=2026-11-23&to=2026-11-24&by=device');
  expect(totals.shown).toBe(507);
  expect(groups.device?.map(({ value, counts }) => [value, counts.shown, counts.acceptAll])).toEqual([
    ['desktop', 300, 90],
    ['mobile', null, null],
    ['tablet', null, null],
  ]);
});

test('a group begins at its page views, also where no notice was due; a small one does not follow from the others', async () => {
  await count('2026-11-23', { view: 900, shown: 200, ...small }, { locale: 'fr', template: 'home', entry: '' });
  await count('2026-11-23', { view: 300 }, { locale: 'en', template: 'home' });
  await count('2026-11-23', { view: 4 }, { locale: 'en', template: 'other' });
  const { groups, totals } = await ask('site=shop&from=2026-11-23&to=2026-11-24&by=locale,template,entry,variant');
  const told = (groups: Rates['groups'][keyof Rates['groups']]) => groups?.map(({ value, counts }) => [value, counts.views, counts.shown]);
  expect(totals.views).toBe(1204);
  expect(told(groups.locale)).toEqual([
    ['fr', 900, 200],
    ['en', 304, 0],
  ]);
  expect(told(groups.template)).toEqual([
    ['home', null, 200],
    ['other', null, 0],
  ]);
  const page = await ask('site=shop&from=2026-11-23&to=2026-11-24&by=entry&locale=en');
  expect([page.totals.views, page.totals.eligible, page.groups.entry]).toEqual([304, 0, []]);
});

test('what it is compared with lies whole weeks before', async () => {
  await count('2026-11-16', { shown: 200, ...small });
  await count('2026-11-23', { shown: 300, ...small });
  const { previous, totals } = await ask('site=shop&from=2026-11-22&to=2026-11-24');
  expect(previous).toMatchObject({ from: '2026-11-15', to: '2026-11-17', totals: { shown: 200, answered: 120 } });
  expect(previous.days.map(({ shown }) => shown)).toEqual([0, 200, 0]);
  expect(totals.shown).toBe(300);
});

test('every version comes with the day it went live, and parity with the rules that the notice is held to', async () => {
  const { versions, parity } = await ask();
  expect(versions).toEqual([{ version: endpoint.version, day: '2026-11-24', changes: [] }]);
  expect(parity).toEqual({ of: 7, broken: [] });
});

test.for(['by=secret', 'by=device,', `device=${'x'.repeat(65)}`])('%s is refused as a filter', async query => {
  const answer = await endpoint.request(`/v1/rates?site=shop&from=2026-11-23&to=2026-11-24&${query}`, {
    headers: { authorization: `Bearer ${endpoint.token}` },
  });
  expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'filter']);
});

test('POST /v1/shown counts without an id', async () => {
  for (let i = 0; i < 12; i++) {
    const answer = await endpoint.post('/v1/shown', { site: 'shop', version: endpoint.version, locale: 'fr', profile: 'fr', device: 'mobile' });
    expect(answer.status).toBe(204);
  }
  expect((await ask()).totals).toMatchObject({ shown: 12, answered: 0 });
});

test.for([
  ['an id', 400, { subject: 'x' }],
  ['an unknown version', 403, { version: 'f'.repeat(64) }],
  ['a language that the site does not have', 400, { locale: 'de' }],
] as const)('POST /v1/shown with %s is refused with %i and counts nothing', async ([, status, changes]) => {
  const answer = await endpoint.post('/v1/shown', { site: 'shop', version: endpoint.version, locale: 'fr', profile: 'fr', device: 'mobile', ...changes });
  expect(answer.status).toBe(status);
  expect(await endpoint.store.anyTally('shop')).toBe(false);
});
