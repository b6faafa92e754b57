// The preferences page: what it says, what it sets, what it records, and who cannot answer in a visitor's name.
import type { ConsentRecord } from '@assent/core';
import { readChoice } from '@assent/core';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint } from '../../helpers/endpoint.ts';
import { markOfSubject } from '../../../packages/server/src/store/mark.ts';
import { sampleExemption } from '../../helpers/sample-site.ts';
import { makeSite, makeSiteFile, ORIGIN } from '../../helpers/site.ts';

const CONSENT = 'https://consent.example.org';
const FAR = 'https://www.far.example';
const [stats] = makeSiteFile().services as [object];
const near = makeSite({
  choice: { cookie: { domain: 'example.org' } },
  services: [{ ...stats, about: { fr: '<img src=x>', en: 'Counts & compares.' } }] as never,
});
let endpoint: Endpoint;
let broken = false;
beforeAll(async () => {
  endpoint = await makeEndpoint({
    sites: [
      near,
      makeSite({ id: 'counted', services: [{ ...stats, exempt: sampleExemption }] as never }),
      makeSite({
        id: 'world',
        profiles: ['eu', 'us-ca'],
        services: [{ ...stats, exempt: sampleExemption }] as never,
        choice: { cookie: { domain: 'example.org' } },
      }),
      makeSite({ id: 'far', origins: [FAR] }),
      makeSite({ id: 'alone', origins: ['https://www.alone.example'], endpoint: null }),
    ],
    wrap: store => ({ ...store, append: batch => (broken ? Promise.reject(new Error('disk')) : store.append(batch)) }),
  });
});
afterAll(() => endpoint.close());
beforeEach(() => {
  broken = false;
  endpoint.wait(1000);
});

const page = (path = '/shop/preferences', headers: Record<string, string> = {}) => endpoint.request(path, { headers });
/** What the form of a page brings back of it. */
const tokenOf = async (path: string): Promise<string> => /name="page" value="([\w.-]+)"/.exec(await (await page(path)).text())?.[1] ?? '';
const send = async (act: string, { path = '/shop/preferences?lang=en', cookie = '', origin = CONSENT, more = '', token = null as string | null } = {}) =>
  endpoint.request(path, {
    method: 'POST',
    body: `page=${token ?? (await tokenOf(path))}&act=${act}${more}`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin, cookie },
  });
const cookieOf = (answer: Response) => answer.headers.getSetCookie()[0]?.split(';', 1)[0] ?? '';
const recordsOf = async (site: string, cookie: string) => {
  const rows = await endpoint.store.recordsOf(site, readChoice(cookie)?.subject ?? '');
  return rows.map(({ record }) => JSON.parse(record) as ConsentRecord);
};

test('FR-01 nothing is accepted beforehand, nothing is set by looking, and both answers are alike', async () => {
  const answer = await page('/shop/preferences', { 'accept-language': 'fr-FR, en' });
  const text = await answer.text();
  expect([answer.status, answer.headers.getSetCookie(), answer.headers.get('content-language')]).toEqual([200, [], 'fr']);
  expect(text.match(/value="denied" checked/g)).toHaveLength(2);
  expect(text).not.toContain('value="granted" checked');
  expect(text).toContain('<button name="act" value="refuse">refuse</button><button name="act" value="accept">accept</button>');
  expect(text).not.toContain('withdraw"');
});

test('what the site file says is text, never markup', async () => {
  expect(await (await page('/shop/preferences?lang=fr')).text()).toContain('&lt;img src=x&gt;');
  expect(await (await page('/shop/preferences?lang=en')).text()).toContain('Counts &amp; compares.');
});

test('the page runs no script, loads nothing, and stands in no frame', async () => {
  const { headers } = await page();
  expect(headers.get('content-security-policy')).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self' https:\/\/www\.example\.org; frame-ancestors 'none'; base-uri 'none'$/,
  );
  expect([headers.get('cache-control'), headers.get('referrer-policy')]).toEqual(['no-store', 'strict-origin']);
});

test('FR-20 an answer sets the choice cookie and nothing else, is recorded, and the page then says what the cookie says', async () => {
  const answer = await send('accept', { more: '&purpose-audience=denied' });
  expect([answer.status, answer.headers.get('location')]).toEqual([303, `?lang=en&from=${encodeURIComponent(ORIGIN)}&saved`]);
  expect(answer.headers.getSetCookie()).toHaveLength(1);
  expect(answer.headers.getSetCookie()[0]).toMatch(
    /^assent=v1~audience\+media~[\w-]{30}~\w+~[0-9a-f]{8}; Path=\/; Expires=.*; SameSite=Lax; Domain=example\.org; Secure$/,
  );
  const cookie = cookieOf(answer);
  const [record] = await recordsOf('shop', cookie);
  expect(record).toMatchObject({
    event: 'given',
    seq: 0,
    supersedes: null,
    locale: 'en',
    purposes: { audience: 'granted', media: 'granted' },
    method: { layer: 'preferences', control: 'accept-all', input: 'unknown', asked: false },
    signals: { gpc: false },
    waited: 'unknown',
    device: 'unknown',
  });
  const again = await (await page('/shop/preferences?lang=en&saved', { cookie })).text();
  expect(again).toContain('role="status">saved-all');
  expect(again).toContain(readChoice(cookie)?.subject);
  expect(again.match(/value="granted" checked/g)).toHaveLength(2);
  expect(await (await page('/shop/preferences?lang=en&saved')).text(), 'a browser that kept no cookie is not told so').not.toContain('role="status"');
});

const afterADay = async (token: Promise<string>): Promise<string> => {
  const made = await token;
  endpoint.wait(25 * 3_600_000);
  return made;
};

const LATE: readonly [title: string, token: () => Promise<string>][] = [
  ['that lay open for more than a day', () => afterADay(tokenOf('/shop/preferences'))],
  ['of another site', () => tokenOf('/far/preferences')],
  ['of an unknown version', async (): Promise<string> => (await tokenOf('/shop/preferences')).replace(/[0-9a-f]{64}/, 'f'.repeat(64))],
  ['without a token', async () => ''],
];

test.each(LATE)(
  'a form %s: an acceptance is asked for anew, with what was answered; a refusal holds, and no record says more than was seen',
  async (_, make) => {
    const token = await make();
    const rows = async () => (await endpoint.store.logs('shop'))[0]?.frontier.size;
    const before = await rows();
    const late = await send('save', { token, more: '&purpose-audience=granted' });
    expect([late.status, late.headers.getSetCookie()]).toEqual([401, []]);
    const text = await late.text();
    expect(text).toContain('<p class="saved" role="alert">panel.unsaved</p>');
    expect(text.match(/name="purpose-(\w+)" value="granted" checked/g)).toEqual(['name="purpose-audience" value="granted" checked']);
    expect((await send('save', { token: /name="page" value="([\w.-]+)"/.exec(text)?.[1] ?? '', more: '&purpose-audience=granted' })).status).toBe(303);
    expect(await rows()).toBe((before ?? 0) + 1);
    const refused = await send('refuse', { token });
    expect([refused.status, readChoice(cookieOf(refused))?.purposes]).toEqual([303, []]);
    expect(await rows()).toBe((before ?? 0) + 1);
  },
);

test('FR-24 withdrawing follows the earlier record, and expires what was written', async () => {
  const cookie = cookieOf(await send('save', { more: '&purpose-audience=granted&purpose-unknown=granted&purpose-media=maybe' }));
  expect(readChoice(cookie)?.purposes).toEqual(['audience']);
  endpoint.wait(1000);
  const answer = await send('withdraw', { cookie: `${cookie}; _st=1; own=2` });
  const lines = answer.headers.getSetCookie();
  expect(lines.slice(1).every(line => line.startsWith('_st=; Max-Age=0'))).toBe(true);
  expect(lines).toContain('_st=; Max-Age=0; Path=/; Domain=example.org; Secure');
  const [first, second] = await recordsOf('shop', cookie);
  expect([first?.event, second?.event, second?.seq, second?.supersedes]).toEqual(['partial', 'withdrawn', 1, first?.id]);
  expect(readChoice(cookieOf(answer))).toMatchObject({ purposes: [], subject: first?.subject });
});

test('a site out of reach of the endpoint’s cookies gets the choice back with the visitor, and no cookie is set here', async () => {
  const shown = await (await page('/far/preferences?lang=en', { cookie: cookieOf(await send('accept')) })).text();
  expect(shown, 'a cookie of another site tells nothing about this one').not.toContain('value="granted" checked');
  expect(shown).not.toContain('panel.none');
  const answer = await send('refuse', { path: '/far/preferences' });
  expect(answer.headers.getSetCookie()).toEqual([]);
  const location = new URL(answer.headers.get('location') ?? '');
  expect([answer.status, location.origin, location.pathname]).toEqual([303, FAR, '/privacy']);
  const cookie = `assent=${location.searchParams.get('assent-choice')}`;
  expect(readChoice(cookie)).toMatchObject({ purposes: [], at: Math.floor((await recordsOf('far', cookie)).map(({ at }) => Date.parse(at))[0] ?? 0) / 1000 });
});

test('nobody else’s page answers for a visitor, and nothing is kept of what it tried', async () => {
  const before = (await endpoint.store.tallies('shop', 0, 99_999)).length;
  for (const origin of ['https://evil.example', ORIGIN, 'null', '']) expect((await send('accept', { origin })).status).toBe(403);
  expect((await send('shout')).status).toBe(400);
  expect(
    (await endpoint.request('/shop/preferences', { method: 'POST', body: '{}', headers: { origin: CONSENT, 'content-type': 'application/json' } })).status,
  ).toBe(415);
  expect((await endpoint.store.tallies('shop', 0, 99_999)).length).toBe(before);
});

test('where to return is one of the site’s own origins, whatever the address or the referrer says', async () => {
  const text = await (await page('/far/preferences?from=https://evil.example', { referer: 'https://evil.example/x' })).text();
  expect(text).not.toContain('evil.example');
  expect(text).toContain(`href="${FAR}/privacy"`);
});

test('I10 failed and not kept: a refusal holds all the same, a grant without proof does not', async () => {
  broken = true;
  const refused = await send('refuse');
  expect([refused.status, readChoice(cookieOf(refused))?.purposes]).toEqual([303, []]);
  const accepted = await send('accept');
  expect([accepted.status, accepted.headers.getSetCookie()]).toEqual([503, []]);
});

test('the browser’s standing wish is recorded with the choice', async () => {
  const answer = await endpoint.request('/shop/preferences', {
    method: 'POST',
    body: `page=${await tokenOf('/shop/preferences')}&act=refuse`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: CONSENT, 'sec-gpc': '1' },
  });
  expect((await recordsOf('shop', cookieOf(answer)))[0]?.signals).toEqual({ gpc: true, source: 'header' });
});

test('the page itself reads the header, whatever a script would have seen: it says what the signal does, and with what it was overruled', async () => {
  const shown = async (headers: Record<string, string>) => (await page('/shop/preferences?lang=en', headers)).text();
  expect(await shown({})).not.toContain('<p>gpc');
  expect(await shown({ 'sec-gpc': ' 1 ' })).toContain('<p>gpc</p>');
  expect(await shown({ 'sec-gpc': '0' })).not.toContain('<p>gpc');
  expect(await shown({ 'sec-gpc': '1', cookie: cookieOf(await send('accept')) })).toContain('<p>gpc.despite</p>');
});

/** What is set to accept, and what is said of where things stand. */
const worldOf = async (country: string, { query = '', ...headers }: Record<string, string> = {}) => {
  const text = await (await endpoint.request(`/world/preferences?lang=en${query}`, { headers }, undefined, country)).text();
  const granted = [...text.matchAll(/name="(?:purpose|service)-(\w+)" value="granted" checked/g)].map(([, id]) => id);
  return [granted, /<p>(panel\.\w+)<\/p>/.exec(text)?.[1], /<p>(gpc[.\w]*)<\/p>/.exec(text)?.[1]];
};
const CALIFORNIA = { 'x-region': 'CA' };

test('EU-11 US-01 US-02 the page has the profile of the visitor’s country and the signal, as the tag has: what runs until it is refused stands so', async () => {
  expect(await worldOf('')).toEqual([[], 'panel.none', undefined]); // nobody knows where: measurement that is exempt in France is asked about
  expect(await worldOf('DE', { 'sec-gpc': '1' })).toEqual([[], 'panel.none', 'gpc']);
  expect(await worldOf('FR')).toEqual([['stats'], 'panel.none', undefined]); // exempt there, with its objection
  expect(await worldOf('US', CALIFORNIA)).toEqual([['audience', 'media'], 'panel.unrefused', undefined]);
  expect(await worldOf('US', { ...CALIFORNIA, 'sec-gpc': '1' })).toEqual([['audience', 'media'], 'panel.unrefused', 'gpc.some']);
  expect(await worldOf('US', { 'x-region': 'XX' })).toEqual([[], 'panel.none', undefined]);
});

test('where no proxy knows the country, the site’s own page may name it in its link, and nobody else’s', async () => {
  const query = '&country=US-CA';
  const free = [[], 'panel.none', undefined];
  expect(await worldOf('', { query })).toEqual(free);
  expect(await worldOf('', { query, referer: 'https://www.evil.example/' })).toEqual(free);
  expect(await worldOf('DE', { query, referer: `${ORIGIN}/privacy` })).toEqual(free);
  const told = [['audience', 'media'], 'panel.unrefused', undefined];
  expect(await worldOf('', { query, referer: `${ORIGIN}/privacy` })).toEqual(told);
  expect(await worldOf('', { query, referer: `${CONSENT}/world/preferences` })).toEqual(told);
  const text = await (await page('/world/preferences?country=US-CA', { referer: `${ORIGIN}/` })).text();
  expect(text.match(/country=US-CA/g)).toHaveLength(3); // its other language, its form, its rights
  expect(await (await page('/world/preferences?country="><b>', { referer: `${ORIGIN}/` })).text()).not.toContain('<b>');
});

test('an answer is recorded under the profile of the country, lasts as long as that says, and erases nothing that is exempt there', async () => {
  const answerFrom = async (country: string, headers: Record<string, string> = {}) => {
    const body = new URLSearchParams({ page: await tokenOf('/world/preferences'), act: 'refuse' }).toString();
    const form = { 'content-type': 'application/x-www-form-urlencoded', origin: CONSENT, cookie: '_st=1', ...headers };
    const answer = await endpoint.request('/world/preferences?lang=en', { method: 'POST', body, headers: form }, undefined, country);
    const [record] = await recordsOf('world', cookieOf(answer));
    const days = Math.round((Date.parse(record?.expires ?? '') - Date.parse(record?.at ?? '')) / 86_400_000);
    return [record?.profile, record?.basis?.['audience'], days, answer.headers.getSetCookie().some(line => line.startsWith('_st=;'))];
  };
  expect(await answerFrom('')).toEqual(['fr', 'consent', 180, true]);
  expect(await answerFrom('FR')).toEqual(['fr', 'consent', 180, false]);
  expect(await answerFrom('US', CALIFORNIA)).toEqual(['us-ca', 'opt-out', 365, true]);
});

test('A9 exempt measurement stands by itself and can be objected to; refusing everything takes no objection back', async () => {
  const path = '/counted/preferences?lang=en';
  const text = await (await page(path)).text();
  expect(text).toMatch(/<h2>exempt\.title<\/h2>[^]*name="service-stats" value="granted" checked[^]*<h2>purpose\.locked<\/h2>/);
  const objected = await send('save', { path, more: '&service-stats=denied&service-other=denied' });
  const kept = new URL(objected.headers.get('location') ?? CONSENT).searchParams.get('assent-choice');
  const cookie = kept ? `assent=${kept}` : cookieOf(objected);
  expect(readChoice(cookie)?.services).toEqual({ stats: 'denied' });
  const [record] = await recordsOf('counted', cookie);
  expect(record?.services).toEqual({ stats: 'denied' });
});

test('a site without an endpoint, and one that is not served, have no such page', async () => {
  expect([(await page('/alone/preferences')).status, (await page('/nobody/preferences')).status]).toEqual([404, 404]);
});

test('no line of the log carries a choice, a subject or an address', () => {
  expect(endpoint.lines.join('\n')).not.toMatch(/v1~|lang=|_st|example\.org/);
  expect(endpoint.lines.some(line => line.includes('/:site/preferences'))).toBe(true);
});

test('art. 12 a right is exercised without JavaScript: by the cookie’s number, once, and it waits until somebody has checked whose it is', async () => {
  const cookie = cookieOf(await send('accept'));
  const { subject } = readChoice(cookie) ?? {};
  expect(await (await page('/shop/preferences', { cookie })).text()).toContain(`<code translate="no">${subject}</code>`);
  const sent = await send('request', { cookie, more: '&right=access' });
  expect([sent.status, sent.headers.getSetCookie()]).toEqual([200, []]);
  expect(await sent.text()).toContain('role="status">request.sent request.state.identity');
  expect((await send('request', { cookie, more: '&right=access' })).status).toBe(200);
  expect((await send('request', { cookie, more: '&right=erasure' })).status).toBe(200);
  const queued = await endpoint.store.requestsOf('shop', markOfSubject(subject ?? ''));
  expect(queued.map(({ right, state, subject: of }) => [right, state, of]).sort()).toEqual([
    ['access', 'identity', subject],
    ['erasure', 'identity', subject],
  ]);
  // asking erases nothing
  expect((await recordsOf('shop', cookie)).length).toBe(1);
});

test('where no cookie says the number it is typed; an unknown one, another right and another page get nothing into the queue', async () => {
  const subject = readChoice(cookieOf(await send('accept')))?.subject ?? '';
  expect(await (await page('/shop/preferences')).text()).toContain('<input id="number"');
  const typed = (number: string, more = '&right=objection') => send('request', { more: `${more}&number=${encodeURIComponent(number)}` });
  expect((await typed(subject.replaceAll(/(.{5})/g, '$1 '))).status).toBe(200);
  const unknown = await typed('A'.repeat(30));
  expect([unknown.status, (await unknown.text()).includes('role="alert">request.reason.unknown')]).toEqual([404, true]);
  for (const number of ['', '<script>', '../..']) expect([number, (await typed(number)).status]).toEqual([number, 404]);
  for (const more of ['', '&right=everything']) expect([more, (await typed(subject, more)).status]).toEqual([more, 400]);
  expect((await send('request', { more: `&right=access&number=${subject}`, origin: 'https://www.evil.example' })).status).toBe(403);
  expect((await endpoint.store.requestsOf('shop', markOfSubject(subject))).map(({ right }) => right)).toEqual(['objection']);
  expect(await endpoint.store.requestsOf('shop', markOfSubject('A'.repeat(30)))).toEqual([]);
});
