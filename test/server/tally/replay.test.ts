// Ten thousand synthetic visitors, whose truth is known, meet an endpoint that fails, repeats and is restarted: the tallies are the truth to the unit.
import { createHash } from 'node:crypto';
import { makeRecordId } from '@assent/core/proof';
import { expect, test } from 'vitest';
import { CommitError } from '../../../packages/server/src/store/commit-error.ts';
import type { Store } from '../../../packages/server/src/store/store.ts';
import type { Cell } from '../../../packages/server/src/tally/cell.ts';
import { type Endpoint, makeEndpoint, makeSubmission, NOW } from '../../helpers/endpoint.ts';
import { makeExperiment } from '../../helpers/experiment.ts';
import { makeSite } from '../../helpers/site.ts';

const VISITORS = 10_000;
const SITE = makeSite({ templates: [{ id: 'article', match: ['/a/*'] }], experiments: [makeExperiment()] });

/** The same numbers in [0, 1) in every run. */
function seeded(seed: string): () => number {
  let draws = 0;
  return () => createHash('sha256').update(`${seed} ${draws++}`).digest().readUInt32BE(0) / 2 ** 32;
}

interface Step {
  readonly path: string;
  readonly body: object;
  /** `counter device template variant` it stands for. */
  readonly truth: readonly string[];
}

/** What one visitor sends, in the order in which it happens: an eligible page, a notice seen, perhaps an answer, its record, perhaps a withdrawal. */
function stepsOf(n: number, version: string, random: () => number): Step[] {
  const device = random() < 0.6 ? 'mobile' : 'desktop';
  const template = random() < 0.5 ? 'article' : undefined;
  // an experiment runs for two visitors in three
  const variant = ['shorter.today', 'shorter.short', undefined][Math.floor(random() * 3)];
  const under = (...counters: string[]) => counters.map(counter => `${counter} ${device} ${template ?? 'other'} ${variant ?? ''}`);
  const page = { site: 'shop', version, locale: 'fr', profile: 'fr', device, ...(template && { template }), ...(variant && { variant }) };
  const steps: Step[] = [{ path: '/v1/shown', body: { ...page, what: 'eligible' }, truth: under('eligible') }];
  if (random() < 0.9) steps.push({ path: '/v1/shown', body: page, truth: under('shown') });
  if (random() < 0.3) return steps;
  const control = (['accept-all', 'refuse-all', 'save'] as const)[Math.floor(random() * 3)] ?? 'save';
  const audience = control === 'accept-all' || (control === 'save' && random() < 0.7);
  const media = control === 'accept-all';
  const raw = Buffer.alloc(22);
  raw.writeUInt32BE(n, 6);
  const record = makeSubmission(
    Buffer.concat([raw, Buffer.alloc(1)])
      .toString('base64url')
      .slice(0, 29) + 'A',
    version,
    {
      id: makeRecordId(NOW / 1000, Uint8Array.from([...raw.subarray(6, 10), 0, 0, 0, 0, 0, 0])),
      device,
      ...(template && { template }),
      version: { site: version, notice: 'a'.repeat(64), sdk: 'b'.repeat(64), ...(variant && { variant }) },
      purposes: { audience: audience ? 'granted' : 'denied', media: media ? 'granted' : 'denied' },
      method: { layer: control === 'save' ? 'preferences' : 'notice', control, input: 'pointer', asked: true },
    },
  );
  const answer = control === 'save' ? 'custom' : control;
  steps.push({ path: '/v1/shown', body: { ...page, what: 'act' }, truth: under('act') });
  steps.push({ path: '/v1/records', body: record, truth: under(answer, ...(audience ? ['granted:audience'] : []), ...(media ? ['granted:media'] : [])) });
  if (audience && random() < 0.1)
    steps.push({
      path: '/v1/records',
      body: {
        ...record,
        id: makeRecordId(NOW / 1000 + 60, Uint8Array.from([...raw.subarray(6, 10), 1, 0, 0, 0, 0, 0])),
        seq: 1,
        event: 'withdrawn',
        purposes: { audience: 'denied', media: 'denied' },
        method: { layer: 'preferences', control: 'withdraw', input: 'pointer', asked: false },
      },
      // no notice asked for it: it is no variant's
      truth: [`withdrawn ${device} ${template ?? 'other'} `],
    });
  return steps;
}

/** Faults in pairs: a batch that fails and is not kept, and one that fails and is kept all the same, which `onLost` hears. */
function faulty(store: Store, random: () => number, onLost: (cells: readonly Cell[]) => void): Store {
  return {
    ...store,
    append: async batch => {
      const fate = random();
      if (fate < 0.02) throw new Error('disk full');
      const outcomes = await store.append(batch);
      if (fate <= 0.98) return outcomes;
      // a display has no id and is sent once, so that only this tells that it was counted
      onLost(batch.flatMap(({ record, cells }) => (record ? [] : cells)));
      throw new CommitError('the connection was lost while it committed', { survivable: true });
    },
  };
}

test('duplicates, lost answers, failed batches and another order: every acknowledged act is counted once, and no other', { timeout: 120_000 }, async () => {
  const random = seeded('visitors');
  const fates = seeded('fates');
  const truth = new Map<string, number>();
  const count = (keys: readonly string[]) => keys.forEach(key => truth.set(key, (truth.get(key) ?? 0) + 1));
  const keyOf = ({ counter, device, template, variant }: Cell) => `${counter} ${device} ${template} ${variant}`;
  const wrap = (store: Store) => faulty(store, fates, cells => count(cells.map(keyOf)));
  const endpoint: Endpoint = await makeEndpoint({ sites: [SITE], wrap });

  // visitors come at the same time; of each the steps are in order, but for one in ten whose record overtakes its display
  const visitors = Array.from({ length: VISITORS }, (_, n) => stepsOf(n, endpoint.version, random));
  for (const steps of visitors) if (random() < 0.1) steps.reverse();
  const visit = async (steps: readonly Step[]) => {
    for (const { path, body, truth: keys } of steps) {
      let { status } = await endpoint.post(path, body);
      if (path === '/v1/records') {
        // an outbox sends again what was not acknowledged; now and then a record comes twice although it was
        while (status !== 204) ({ status } = await endpoint.post(path, body));
        count(keys);
        if (random() < 0.05) await endpoint.post(path, body);
      } else if (status === 204) count(keys);
    }
  };
  let next = 0;
  const line = async () => {
    while (next < visitors.length) await visit(visitors[next++] ?? []);
  };
  await Promise.all(Array.from({ length: 200 }, line));

  const got = new Map<string, number>();
  for await (const cells of endpoint.store.cells('shop')) for (const cell of cells) got.set(keyOf(cell), (got.get(keyOf(cell)) ?? 0) + cell.n);
  const sorted = (map: ReadonlyMap<string, number>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  expect(sorted(got)).toEqual(sorted(truth));
  expect([...truth].reduce((sum, [key, n]) => sum + (/^(accept|refuse|custom)/.test(key) ? n : 0), 0)).toBeGreaterThan(6500);
  expect(endpoint.errors.length).toBeGreaterThan(5);
  await endpoint.close();
});
