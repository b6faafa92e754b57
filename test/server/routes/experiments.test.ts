// Experiments at the endpoint: started and stopped by who may, served from then on, counted to the unit, and provable.
import { hash } from 'node:crypto';
import { canonicalize, type ExperimentReport, type Experiments, type Submission } from '@assent/core';
import { makeRecordId } from '@assent/core/proof';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Endpoint, makeEndpoint, makeSubmission, makeVisitor, NOW } from '../../helpers/endpoint.ts';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSite } from '../../helpers/site.ts';

const UNFAIR = makeExperiment({ id: 'unfair', variants: [{ id: 'a' }, { id: 'b', theme: { accent: '#1f4fb5' } }] });

let endpoint: Endpoint;
beforeEach(async () => {
  endpoint = await makeEndpoint({ sites: [makeSite({ experiments: [makeExperiment(), makeExperiment({ id: 'next' }), UNFAIR] })] });
});
afterEach(() => endpoint.close());

const bearer = async (role: 'viewer' | 'editor' | 'dpo') => ({ authorization: `Bearer ${await endpoint.tokenOf(role)}`, 'content-type': 'application/json' });

async function change(id: string, to: 'running' | 'stopped', role: 'viewer' | 'editor' | 'dpo' = 'editor') {
  const answer = await endpoint.request(`/v1/experiments/${id}`, { method: 'POST', body: JSON.stringify({ site: 'shop', to }), headers: await bearer(role) });
  return { status: answer.status, body: (await answer.json()) as Experiments & { code?: string; broken?: readonly { rule: string }[] } };
}

async function report(id = 'shorter'): Promise<ExperimentReport> {
  const answer = await endpoint.request('/v1/experiments?site=shop', { headers: await bearer('viewer') });
  const found = ((await answer.json()) as Experiments).experiments.find(experiment => experiment.id === id);
  return found ?? expect.fail(`expected ${id} in the report`);
}

const tagText = async () => (await endpoint.request('/shop/assent.js')).text();

test('a draft is told, serves nothing, and one that is started is drawn by the tag until it is stopped for good', async () => {
  const before = await tagText();
  expect([(await report()).state, before.includes('shorter'), before.includes('dataset.variant')]).toEqual(['draft', false, false]);
  expect((await change('shorter', 'running')).status).toBe(200);
  const during = await tagText();
  expect([(await report()).state, during.includes('dataset.variant')]).toEqual(['running', true]);
  expect((await change('next', 'running')).body.code).toBe('cannot-start');
  expect((await change('shorter', 'stopped')).status).toBe(200);
  expect([await tagText(), (await report()).state]).toEqual([before, 'stopped']);
  expect((await change('shorter', 'running')).body.code).toBe('cannot-start');
  expect((await change('next', 'running')).status).toBe(200);
  // a page that has the tag of before still gets its texts
  for (const [asset] of during.matchAll(/fr\.[0-9a-f]{8}\.json/g)) expect((await endpoint.request(`/shop/assets/${asset}`)).status).toBe(200);
});

test('R1: a variant that breaks a parity rule cannot start, and says which rule', async () => {
  const { status, body } = await change('unfair', 'running');
  expect([status, body.code, body.broken?.map(({ rule }) => rule)]).toEqual([409, 'cannot-start', ['R1']]);
  expect((await report('unfair')).arms.map(({ broken }) => broken.map(({ rule }) => rule))).toEqual([[], ['R1']]);
});

test('who starts and stops is in the audit log before it is done; a viewer and a DPO may do neither', async () => {
  expect([(await change('shorter', 'running', 'viewer')).status, (await change('shorter', 'running', 'dpo')).status]).toEqual([403, 403]);
  await change('shorter', 'running');
  await change('shorter', 'stopped');
  const acts = await endpoint.store.acts({ sites: ['shop'], limit: 9 });
  expect(acts.map(({ act, about }) => [act, about])).toEqual([
    ['experiment-stopped', 'shorter'],
    ['experiment-started', 'shorter'],
  ]);
});

test('a change that nobody declared, or to what is not there, changes nothing', async () => {
  expect([(await change('nothing', 'running')).status, (await change('shorter', 'stopped')).body.code]).toEqual([404, 'cannot-follow']);
  const answer = await endpoint.request('/v1/experiments/shorter', { method: 'POST', body: '{"site":"shop","to":"draft"}', headers: await bearer('editor') });
  expect([answer.status, (await report()).state]).toEqual([400, 'draft']);
});

let visitors = 0;

/** A record of somebody new. */
async function submission(changes: Partial<Submission>): Promise<Submission> {
  const number = ++visitors;
  const { subject } = await makeVisitor(number);
  return makeSubmission(subject, endpoint.version, { id: makeRecordId(NOW / 1000, new Uint8Array(10).fill(number)), ...changes });
}

/** Sends a notice that was drawn, and, where there is one, its answer; that three times where `often`. */
async function visit(variant: string, control: 'accept-all' | 'refuse-all' | null, often = false) {
  const { version } = endpoint;
  const page = { site: 'shop', version, locale: 'fr', profile: 'fr', device: 'desktop', variant };
  await endpoint.post('/v1/shown', { ...page, what: 'eligible' });
  await endpoint.post('/v1/shown', page);
  if (!control) return;
  const verdict = control === 'accept-all' ? 'granted' : 'denied';
  const made = await submission({
    version: { site: endpoint.version, notice: 'a'.repeat(64), sdk: 'b'.repeat(64), variant },
    purposes: { audience: verdict, media: verdict },
    method: { layer: 'notice', control, input: 'pointer', asked: true },
  });
  for (let i = 0; i < (often ? 3 : 1); i++) expect((await endpoint.post('/v1/records', made)).status).toBe(204);
}

test('notices and answers are counted by variant to the unit, repeated records once, and a foreign variant not at all', async () => {
  await change('shorter', 'running');
  for (let i = 0; i < 40; i++) await visit('shorter.today', i < 12 ? 'accept-all' : i < 24 ? 'refuse-all' : null, i % 2 === 0);
  for (let i = 0; i < 38; i++) await visit('shorter.short', i < 15 ? 'accept-all' : i < 30 ? 'refuse-all' : null, i % 3 === 0);
  expect(
    (await endpoint.post('/v1/shown', { site: 'shop', version: endpoint.version, locale: 'fr', profile: 'fr', device: 'desktop', variant: 'other.b' })).status,
  ).toBe(400);
  expect(
    (
      await endpoint.post(
        '/v1/records',
        await submission({ version: { site: endpoint.version, notice: 'a'.repeat(64), sdk: 'b'.repeat(64), variant: 'other.b' } }),
      )
    ).status,
  ).toBe(400);
  const { arms, judgement } = await report();
  expect(arms.map(({ key, counts }) => [key, counts.eligible, counts.shown, counts.answered, counts.acceptAll, counts.refuseAll])).toEqual([
    ['shorter.today', 40, 40, 24, 12, 12],
    ['shorter.short', 38, 38, 30, 15, 15],
  ]);
  expect([judgement?.verdict, judgement?.ratio?.holds]).toEqual(['early', true]);
});

test('what came of a few visitors is not told', async () => {
  await change('shorter', 'running');
  for (let i = 0; i < 12; i++) await visit('shorter.today', i < 4 ? 'accept-all' : null);
  const { arms } = await report();
  expect(arms.map(({ counts }) => [counts.eligible, counts.answered, counts.acceptAll])).toEqual([
    [12, null, null],
    [0, 0, 0],
  ]);
});

test('every variant is evidence in the log, with a page that runs it again', async () => {
  await change('shorter', 'running');
  const { arms } = await report();
  expect(arms.map(({ frames }) => Object.keys(frames).sort())).toEqual([
    ['en', 'fr'],
    ['en', 'fr'],
  ]);
  const page = await endpoint.request(arms[1]?.frames.en ?? '');
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<script src="../assent.js" data-variant="short"></script>')]);
});

test('one whose time is over ends by itself and has its answer', async () => {
  await change('shorter', 'running');
  endpoint.wait(43 * 86_400_000);
  await endpoint.follow();
  const { state, running, judgement } = await report();
  expect([state, running, judgement?.verdict]).toEqual(['decided', false, 'none']);
  expect((await tagText()).includes('dataset.variant')).toBe(false);
});

const OTHER = 'ab'.repeat(32);

test('one that another process started is served after the next look, and one that is declared otherwise by now is not', async () => {
  const declared = hash('sha256', canonicalize(makeExperiment()));
  await endpoint.store.startExperiment({ site: 'shop', id: 'shorter', declared, started: NOW });
  await endpoint.follow();
  expect([(await tagText()).includes('dataset.variant'), (await report()).running]).toEqual([true, true]);
  await endpoint.store.stopExperiment('shop', 'shorter', NOW);
  await endpoint.store.startExperiment({ site: 'shop', id: 'next', declared: OTHER, started: NOW });
  await endpoint.follow();
  const { running, changed } = await report('next');
  expect([(await tagText()).includes('dataset.variant'), running, changed]).toEqual([false, false, true]);
});

test('one that the site file has lost does not keep another from starting', async () => {
  await endpoint.store.startExperiment({ site: 'shop', id: 'lost', declared: OTHER, started: NOW });
  expect((await change('shorter', 'running')).status).toBe(200);
  expect((await endpoint.store.experiments('shop')).map(({ id, stopped }) => [id, stopped === null])).toEqual([
    ['lost', false],
    ['shorter', true],
  ]);
});
