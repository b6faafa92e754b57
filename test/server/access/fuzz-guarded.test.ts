// Every guarded route, asked by those who may, under hostile requests for a bounded time: no 5xx, a code for every refusal, and the log stays whole.
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { makeAccess } from '../../../packages/server/src/access/access.ts';
import { mayAsk, PERMISSIONS, type Route } from '../../../packages/server/src/access/permissions.ts';
import { checkLog } from '../../helpers/check-log.ts';
import { makeSubmission, makeVisitor } from '../../helpers/endpoint.ts';
import { eventually } from '../../helpers/eventually.ts';
import { expectAllReached, FIRE, FIRED_AT, type FireStage, openFireStage } from '../../helpers/fire-stage.ts';
import { aimed, MARK, type Sound } from '../../helpers/hostile-request.ts';
import { makePng } from '../../helpers/png.ts';
import { sendRecord } from '../../helpers/send-record.ts';
import { ORIGIN } from '../../helpers/site.ts';

let stage: FireStage;
beforeEach(async () => {
  stage = await openFireStage();
});
afterEach(() => stage.close());

/** What each guarded route takes, as whoever may ask it; `account`, `link` … are ids of things that are there. */
function operatorsRequests(
  ids: Readonly<Record<'account' | 'link' | 'request' | 'subject' | 'record' | 'version' | 'picture', string>>,
): Readonly<Record<Route, Sound>> {
  const { subject } = ids;
  const json = (path: string, body: object = {}): Sound => ({ path, type: 'application/json', body });
  const get = (path: string): Sound => ({ method: 'GET', path });
  const account = { name: 'Dominique', role: 'editor', sites: ['shop'] };
  const screen = `site=shop&version=${ids.version}&sdk=${'a'.repeat(64)}&notice=${'b'.repeat(64)}&locale=fr&layer=notice&screen=1&device=mobile&theme=light&source=page`;
  return {
    'GET /v1/rates': get('/v1/rates?site=shop&from=2026-01-01&to=2026-01-02&by=device'),
    'GET /v1/share-links': get('/v1/share-links?site=shop'),
    'POST /v1/share-links': json('/v1/share-links', { site: 'shop', name: 'Agency', days: 7, range: { days: 7 }, filter: { device: 'mobile' } }),
    'DELETE /v1/share-links/:link': { method: 'DELETE', path: `/v1/share-links/${ids.link}` },
    'GET /v1/undeclared': get('/v1/undeclared?site=shop'),
    'GET /v1/proof-health': get('/v1/proof-health?site=shop'),
    'GET /v1/scan-health': get('/v1/scan-health?site=shop'),
    'GET /v1/experiments': get('/v1/experiments?site=shop'),
    'POST /v1/experiments/:experiment': json('/v1/experiments/shorter', { site: 'shop', to: 'running' }),
    'GET /log/:site/checkpoint': get('/log/shop/checkpoint'),
    'GET /log/:site/:epoch{[1-9]\\d*}/checkpoint': get('/log/shop/1/checkpoint'),
    'GET /log/:site/tile/*': get('/log/shop/tile/entries/000.p/1'),
    'GET /log/:site/:epoch{[1-9]\\d*}/tile/*': get('/log/shop/1/tile/0/000.p/1'),
    'POST /v1/proofs': json('/v1/proofs', { site: 'shop', reason: 'check', reference: '', number: subject }),
    'POST /v1/proofs/taken': json('/v1/proofs/taken', { site: 'shop', subject, as: 'json' }),
    'POST /v1/proofs/dossier': json('/v1/proofs/dossier', { site: 'shop', subject, id: ids.record }),
    'POST /v1/proofs/dispute': json('/v1/proofs/dispute', { site: 'shop', subject, open: true }),
    'GET /v1/requests': get('/v1/requests?site=shop'),
    'POST /v1/requests/:request': json(`/v1/requests/${ids.request}`, { site: 'shop', from: 'new', to: 'progress' }),
    'POST /v1/requests/:request/erase': json(`/v1/requests/${ids.request}/erase`, { site: 'shop' }),
    'GET /v1/export': get('/v1/export?site=shop'),
    'GET /v1/captures': get('/v1/captures?site=shop'),
    'POST /v1/captures': { path: `/v1/captures?${screen}&picture=${ids.picture}`, type: 'image/png', body: Uint8Array.from(makePng()) },
    'GET /v1/captures/:site/:picture': get(`/v1/captures/shop/${ids.picture}`),
    'GET /v1/register': get('/v1/register?site=shop'),
    'GET /v1/acts': get('/v1/acts?site=shop&below=1000'),
    'GET /v1/passkeys': get('/v1/passkeys'),
    'POST /v1/passkeys/options': json('/v1/passkeys/options'),
    'POST /v1/passkeys': json('/v1/passkeys', {
      id: 'x',
      rawId: 'x',
      type: 'public-key',
      response: { attestationObject: 'oA', clientDataJSON: 'e30' },
      clientExtensionResults: {},
    }),
    'DELETE /v1/passkeys/:passkey': { method: 'DELETE', path: '/v1/passkeys/nobody' },
    'GET /v1/accounts': get('/v1/accounts'),
    'POST /v1/accounts': json('/v1/accounts', account),
    'POST /v1/accounts/:account': json(`/v1/accounts/${ids.account}`, account),
    'POST /v1/accounts/:account/code': json(`/v1/accounts/${ids.account}/code`),
    'POST /v1/accounts/:account/token': json(`/v1/accounts/${ids.account}/token`),
    'DELETE /v1/accounts/:account': { method: 'DELETE', path: '/v1/accounts/nobody' },
  };
}

test(
  'those who are signed in get no 5xx either: every guarded route keeps its log whole and its lines silent, whatever it is asked',
  async () => {
    const access = makeAccess(stage.store, Date.now, size => randomBytes(size));
    const make = async (role: Role) => {
      const account = access.makeAccount({ name: role, role, sites: null });
      await stage.store.keepAccount(account);
      return { id: account.id, token: await access.makeToken(account.id) };
    };
    const [admin, dpo, viewer] = await Promise.all([make('admin'), make('dpo'), make('viewer')]);
    const asAdmin = { authorization: `Bearer ${admin.token}`, 'content-type': 'application/json' };
    const link = { site: 'shop', name: 'Agency', days: 7, range: { days: 7 }, filter: {} };
    const linked = (await (await fetch(`${stage.url}/v1/share-links`, { method: 'POST', headers: asAdmin, body: JSON.stringify(link) })).json()) as {
      link: { id: string };
    };
    const { subject, secret } = await makeVisitor();
    const version = (await siteVersion(FIRED_AT)).hash;
    const record = makeSubmission(subject, version);
    expect((await sendRecord(stage.url, record)).status).toBe(204);
    const right = JSON.stringify({ site: 'shop', subject, secret, right: 'erasure' });
    expect(
      (await fetch(`${stage.url}/v1/subject/request`, { method: 'POST', headers: { origin: ORIGIN, 'content-type': 'text/plain' }, body: right })).ok,
    ).toBe(true);
    const [request] = await stage.store.requests('shop', 1);
    const png = createHash('sha256').update(makePng()).digest('hex');
    const ids = { account: viewer.id, link: linked.link.id, request: request?.id ?? '', subject, record: record.id, version, picture: png };
    const sound = Object.entries(operatorsRequests(ids)).map(([route, one]) => {
      const { token } = mayAsk('dpo', route as Route) ? dpo : admin;
      return { ...one, headers: [`Authorization: Bearer ${token}`, 'Origin: http://localhost'] };
    });
    await expectAllReached(Object.keys(PERMISSIONS), sound);
    const { codes, taken } = await stage.bombard(aimed(sound), 4);
    for (const code of ['taken', 'not-json', 'shape', 'unknown-site', 'not-found', 'json-keys']) expect(codes).toContain(code);
    expect(taken).toBeGreaterThan(10);
    expect(stage.lines.filter(line => line.includes(MARK))).toEqual([]);
    await eventually(
      () => checkLog(stage.store).then(() => 'whole', String),
      found => found === 'whole',
      'a whole log',
    );
    expect((await fetch(`${stage.url}/v1/accounts`, { headers: asAdmin })).status).toBe(200);
  },
  FIRE + 60_000,
);
