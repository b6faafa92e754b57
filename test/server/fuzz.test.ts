// The whole HTTP surface that needs no account, under hostile requests for a bounded time: whatever comes, it answers with a code, keeps nothing and says nothing back.
import { siteVersion } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { FOR_BROWSERS, FOR_OPERATORS } from '../../packages/server/src/access/permissions.ts';
import { makeSubmission, makeVisitor } from '../helpers/endpoint.ts';
import { expectAllReached, FIRE, FIRED_AT, type FireStage, openFireStage } from '../helpers/fire-stage.ts';
import { hostileRequests, MARK, type Sound } from '../helpers/hostile-request.ts';
import { recordPath } from '../helpers/send-record.ts';

/** Codes that an honest try of every route must have met. */
const EVERY = [
  'malformed-request',
  'not-json',
  'page-token',
  'shape',
  'json-keys',
  'not-utf8',
  'media-type',
  'json-depth',
  'origin-not-allowed',
  'not-found',
  'method',
  'sign-in',
  'taken',
];

let stage: FireStage;
beforeEach(async () => {
  stage = await openFireStage();
});
afterEach(() => stage.close());

async function visitorsRequests(): Promise<readonly Sound[]> {
  const { subject, secret } = await makeVisitor();
  const version = (await siteVersion(FIRED_AT)).hash;
  const page = { site: 'shop', version, locale: 'fr', profile: 'fr', device: 'desktop' };
  const claim = { site: 'shop', subject, secret };
  const seen = { 'document-uri': 'https://www.example.org/', 'blocked-uri': 'https://x.example/', 'effective-directive': 'img-src' };
  const record = makeSubmission(subject, version);
  const records = await recordPath(stage.url, record);
  const form = 'application/x-www-form-urlencoded';
  return [
    { path: records, type: 'text/plain', body: record },
    { path: records, type: 'application/json', body: record },
    { path: `/v1/records?shop.${version}`, type: 'text/plain', body: record },
    { path: '/v1/shown', type: 'text/plain', body: page },
    { path: '/v1/residue', type: 'text/plain', body: { ...page, service: 'stats' } },
    { path: '/v1/expire-cookies', type: 'text/plain', body: { site: 'shop', choice: 'v1~audience' } },
    { path: '/v1/receipt', type: 'text/plain', body: { ...claim, id: record.id } },
    { path: '/v1/subject/access', type: 'text/plain', body: claim },
    { path: '/v1/subject/erase', type: 'text/plain', body: { ...claim, secret: 'A'.repeat(43) } },
    { path: '/v1/subject/request', type: 'text/plain', body: { ...claim, right: 'access' } },
    { path: '/v1/subject/requests', type: 'text/plain', body: claim },
    { path: '/v1/views', type: 'text/plain', body: { site: 'shop', views: 1, held: 0, met: ['x.example'] } },
    { path: '/v1/policy-reports/shop', type: 'application/csp-report', body: { 'csp-report': seen } },
    { path: '/shop/preferences?lang=fr', type: form, body: 'page=shop.x.y.z&act=refuse', headers: ['Origin: https://consent.example.org'] },
    { path: '/v1/session', type: 'text/plain', body: { token: 'x' } },
    { path: '/v1/session/passkey', type: 'application/json', body: { id: 'x', rawId: 'x', type: 'public-key', response: {}, clientExtensionResults: {} } },
    { path: '/v1/session/passkey/options', type: 'application/json', body: {} },
    { method: 'DELETE', path: '/v1/session' },
  ];
}

test(
  'no request gets a 5xx but 503, every refusal has its code, what is refused changes nothing, nothing is echoed or logged, and it goes on',
  async () => {
    const sound = await visitorsRequests();
    await expectAllReached([...FOR_BROWSERS, ...FOR_OPERATORS], sound);
    const { codes, taken } = await stage.bombard(hostileRequests(sound), 8, async (before, statuses) => {
      if (statuses.every(status => status >= 300)) expect(await stage.size()).toBe(before);
    });
    // a fuzzer that is turned away at the door, or that reaches nothing, proves nothing
    for (const code of EVERY) expect(codes).toContain(code);
    expect(taken).toBeGreaterThan(10);
    expect(stage.lines.join('\n')).not.toContain(MARK);
    expect(Object.prototype).not.toHaveProperty('admin');
  },
  FIRE + 60_000,
);
