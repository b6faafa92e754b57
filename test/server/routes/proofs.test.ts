// The DPO's look-up: five verdicts, each with what it rests on; every look-up is in the audit log before anything is read.
import { createHash } from 'node:crypto';
import type { Lookup } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { DatabaseSync } from 'node:sqlite';
import path from 'node:path';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { makeSite } from '../../helpers/site.ts';
import type { EvidenceStatement } from '../../../packages/server/src/evidence/describe-version.ts';

let endpoint: Endpoint;
let mine: { secret: string; subject: string };
let dpo: string;
beforeEach(async () => {
  endpoint = await makeEndpoint();
  mine = await makeVisitor();
  dpo = await endpoint.tokenOf('dpo');
});
afterEach(() => endpoint.close());

async function ask(body: object, at = '/v1/proofs', on = endpoint, token = dpo) {
  const answer = await on.request(at, {
    method: 'POST',
    body: JSON.stringify({ site: 'shop', ...body }),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
  });
  const text = await answer.text();
  return { status: answer.status, body: (text ? JSON.parse(text) : {}) as Lookup };
}
const look = async (body: object = { number: mine.subject }) => (await ask({ reason: 'request', reference: '#118', ...body })).body;

/** Everything accepted, then audience withdrawn, on the notice that is served. */
async function twoChoices(on = endpoint): Promise<void> {
  const [said] = await on.store.statements('shop', 1, 0, 9, 'evidence');
  const { sdk, notices } = JSON.parse(said?.body ?? '{}') as EvidenceStatement;
  const version = { site: on.version, sdk, notice: notices.fr as string };
  const first = makeSubmission(mine.subject, on.version, { version });
  const id = makeRecordId(NOW / 1000 + 60, new Uint8Array(10).fill(9));
  const purposes = { audience: 'denied', media: 'granted' } as const;
  await on.post('/v1/records', first);
  await on.post('/v1/records', {
    ...first,
    id,
    seq: 1,
    event: 'partial',
    supersedes: first.id,
    purposes,
    method: { ...first.method, layer: 'preferences', control: 'save' },
  });
}
const receiptOf = async (id: string) => (await endpoint.post('/v1/receipt', { site: 'shop', ...mine, id })).text();
/** Changes the database behind the endpoint's back. */
function tamper(statement: string): void {
  const database = new DatabaseSync(path.join(endpoint.data, 'assent.db'));
  database.exec(statement);
  database.close();
}

test('FR-60 verified: every check holds, the choice before is there, and the notice is that of the log', async () => {
  await twoChoices();
  await endpoint.settle();
  const found = await look({ number: ` ${mine.subject.replaceAll(/(.{4})/g, '$1 ')}` });
  expect([found.verdict, found.records.map(({ verdict }) => verdict)]).toEqual(['verified', ['verified', 'verified']]);
  const [last, first] = found.records;
  expect(Object.values(last?.checks ?? {})).toEqual(Array(6).fill('holds'));
  expect([first?.before, last?.before, last?.record.purposes]).toEqual([
    null,
    { audience: 'granted', media: 'granted' },
    { audience: 'denied', media: 'granted' },
  ]);
  expect(last?.notice).toMatchObject({ frame: '/evidence/shop/1/1/fr/', changes: [], wording: [] });
  expect(last?.receipt).toMatch(/^c2sp\.org\/tlog-proof@v1\n/);
});

test('pending: while no checkpoint covers the record', async () => {
  const slow = await makeEndpoint({ wrap: store => ({ ...store, keepCheckpoint: () => Promise.reject(new Error('disk full')) }) });
  await twoChoices(slow);
  await slow.settle();
  const { body } = await ask({ reason: 'check', reference: '', number: mine.subject }, '/v1/proofs', slow, await slow.tokenOf('dpo'));
  expect([body.verdict, body.records[0]?.checks]).toMatchObject(['pending', { record: 'holds', leaf: 'holds', included: 'open', signed: 'open' }]);
  await slow.close();
});

test.each([
  [
    'its text',
    'UPDATE record SET record = replace(record, \'"audience":"denied"\', \'"audience":"granted"\')',
    { record: 'holds', leaf: 'fails', included: 'fails' },
  ],
  ['its salt', "UPDATE record SET salt = x'00000000000000000000000000000000'", { leaf: 'fails', included: 'fails' }],
  ['its place', 'UPDATE record SET place = place + 10', { leaf: 'fails' }],
  ['what can be read of it', "UPDATE record SET record = 'nothing'", { record: 'fails', leaf: 'fails', version: 'open', notice: 'open' }],
])('altered: %s was changed behind the log’s back', async (_, statement, checks) => {
  await twoChoices();
  await endpoint.settle();
  tamper(statement);
  const found = await look();
  expect([found.verdict, found.records[0]?.verdict, found.records[0]?.checks]).toMatchObject(['altered', 'altered', checks]);
});

test('altered: a record that a receipt proves, that nobody erased and that is not here', async () => {
  await twoChoices();
  await endpoint.settle();
  const receipt = await receiptOf((await endpoint.store.recordsOf('shop', mine.subject))[1]?.id ?? '');
  tamper('DELETE FROM record WHERE idx = 3');
  expect((await look({ receipt })).verdict).toBe('altered');
});

test('erased: by number and by receipt, with the day', async () => {
  await twoChoices();
  await endpoint.settle();
  const receipt = await receiptOf((await endpoint.store.recordsOf('shop', mine.subject))[0]?.id ?? '');
  await endpoint.post('/v1/subject/erase', { site: 'shop', ...mine });
  const [byNumber, byReceipt] = [await look(), await look({ receipt })];
  expect([byNumber.verdict, byNumber.erased, byNumber.records]).toEqual(['erased', '2026-11-24', []]);
  expect([byReceipt.verdict, byReceipt.erased, byReceipt.receipt?.ok]).toEqual(['erased', '2026-11-24', true]);
});

test('not found: another number, a mistyped one, another site’s', async () => {
  await twoChoices();
  for (const number of [(await makeVisitor(2)).subject, mine.subject.slice(1), 'x', '']) expect((await look({ number })).verdict).toBe('not-found');
});

test('a receipt is held against the endpoint’s keys: whole, forged, and no receipt at all', async () => {
  await twoChoices();
  await endpoint.settle();
  const receipt = await receiptOf((await endpoint.store.recordsOf('shop', mine.subject))[0]?.id ?? '');
  const verdictOf = async (text: string) => {
    const { verdict, receipt: shown } = await look({ receipt: text });
    return [verdict, shown?.code];
  };
  expect(await verdictOf(receipt)).toEqual(['verified', null]);
  expect(await verdictOf(receipt.replace(/^index (\d+)$/m, (_, index) => `index ${Number(index) + 1}`))).toEqual(['altered', 'not-included']);
  expect(await verdictOf('Dear sir')).toEqual(['not-found', 'malformed']);
});

test('every look-up is in the audit log with its reason, and names nobody', async () => {
  await twoChoices();
  const found = await look();
  const [act] = await endpoint.store.acts({ limit: 9 });
  expect(act).toMatchObject({ act: 'looked-up', site: 'shop', detail: { reason: 'request', reference: '#118', by: 'number' } });
  expect(JSON.stringify(act)).not.toContain(mine.subject);
  expect(found.acts.map(({ name, role, about }) => [name, role, about === act?.about])).toEqual([['dpo', 'dpo', true]]);
  await ask({ subject: mine.subject, as: 'json' }, '/v1/proofs/taken');
  expect((await look()).acts.map(one => one.act)).toEqual(['looked-up', 'exported', 'looked-up']);
});

test('what the audit log cannot keep is not looked up', async () => {
  const deaf = await makeEndpoint({
    wrap: store => ({ ...store, keepAct: () => Promise.reject(new Error('disk full')), recordsOf: () => Promise.reject(new Error('read')) }),
  });
  const { status } = await ask({ reason: 'request', reference: '', number: mine.subject }, '/v1/proofs', deaf, await deaf.tokenOf('dpo'));
  expect([status, deaf.errors.map(String)]).toEqual([500, ['Error: disk full']]);
  await deaf.close();
});

test.each([
  [{ reason: 'curiosity' }],
  [{ reason: undefined }],
  [{ reference: 'Ms Martin, tel. 01' }],
  [{ number: undefined }],
  [{ receipt: 'both' }],
  [{ more: 1 }],
])('%j is no look-up', async changes => {
  expect((await ask({ reason: 'request', reference: '', number: mine.subject, ...changes })).status).toBe(400);
  expect(await endpoint.store.acts({ limit: 9 })).toEqual([]);
});

test('a DPO of another site finds nothing here', async () => {
  await twoChoices();
  const { status } = await ask({ reason: 'check', reference: '', number: mine.subject }, '/v1/proofs', endpoint, await endpoint.tokenOf('dpo', ['blog']));
  expect(status).toBe(403);
});

test('a version is run again from evidence, with its own bytes, in a page that can reach nothing', async () => {
  const page = await endpoint.request('http://consent.example.org/evidence/shop/1/1/fr/?scheme=dark');
  expect(page.headers.get('content-security-policy')).toBe(
    "sandbox allow-scripts; default-src 'none'; script-src consent.example.org/evidence/; connect-src consent.example.org/evidence/; style-src 'unsafe-inline'; img-src data:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'",
  );
  expect(await page.text()).toContain('<html lang="fr" style="color-scheme: dark" data-assent-theme="dark">');
  const [then, now] = await Promise.all(['/evidence/shop/1/1/assent.js', '/shop/assent.js'].map(async at => (await endpoint.request(at)).text()));
  expect(then).toBe(now);
  for (const at of ['de/', '../fr/', 'assets/none.js', 'integrity.json']) expect((await endpoint.request(`/evidence/shop/1/1/${at}`)).status).toBe(404);
  for (const at of ['shop/1/0/fr/', 'shop/2/1/fr/', 'blog/1/1/fr/', 'shop/1/9/fr/']) expect((await endpoint.request(`/evidence/${at}`)).status).toBe(404);
});

test('evidence that was changed is not shown', async () => {
  tamper("UPDATE evidence SET body = x'00'");
  expect((await endpoint.request('/evidence/shop/1/1/assent.js')).status).toBe(404);
});

test('the notice of the visitors of a further profile is found, and run again with the script that they had', async () => {
  const abroad = await makeEndpoint({ sites: [makeSite({ profiles: ['us-ca'] })] });
  const [said] = await abroad.store.statements('shop', 1, 0, 9, 'evidence');
  const { sdk, notices, files } = JSON.parse(said?.body ?? '{}') as EvidenceStatement;
  const notice = notices['en@us-ca'] as string;
  expect(notice).not.toBe(notices.en);
  const version = { site: abroad.version, sdk, notice };
  const kept = await abroad.post('/v1/records', makeSubmission(mine.subject, abroad.version, { version, locale: 'en', profile: 'us-ca' }));
  expect(kept.status).toBe(204);
  const { body } = await ask({ reason: 'check', reference: '', number: mine.subject }, '/v1/proofs', abroad, await abroad.tokenOf('dpo'));
  const found = body.records[0];
  expect([found?.checks.notice, found?.notice?.frame]).toEqual(['holds', `/evidence/shop/1/${said?.index}/en@us-ca/`]);
  const page = await (await abroad.request(found?.notice?.frame ?? '')).text();
  expect(page).toMatch(/<html lang="en"[\s\S]*<script src="\.\.\/assent\.us-ca\.js">/);
  const script = await abroad.request(`/evidence/shop/1/${said?.index}/assent.us-ca.js`);
  expect(
    createHash('sha256')
      .update(new Uint8Array(await script.arrayBuffer()))
      .digest('hex'),
  ).toBe(files['assent.us-ca.js']);
  await abroad.close();
});
