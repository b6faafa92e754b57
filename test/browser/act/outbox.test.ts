// The outbox under a scripted network: nothing is lost, nothing is asked of the server twice without need (proof-log §2.3).
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { makeBackoff } from '../../../packages/browser/src/act/backoff.ts';
import { makeKeep } from '../../../packages/browser/src/act/keep.ts';
import { makeOutbox, type Outbox } from '../../../packages/browser/src/act/outbox.ts';
import { makeSubmission } from '../../helpers/submission.ts';

interface Stage {
  readonly outbox: Outbox;
  readonly sent: string[];
  readonly left: string[];
  readonly problems: string[];
  readonly alarms: { readonly act: () => void; readonly ms: number }[];
  clock: number;
}

const T0 = Date.parse('2026-11-24T08:00:00Z');
const names = () => Object.keys(localStorage).filter(key => key.startsWith('assent.o.'));
const record = (n: number) => makeSubmission({ id: `record-${n}`.padEnd(22, '0'), seq: n, at: new Date(T0 + n * 1000).toISOString().replace('.000', '') });

/** `answers` are statuses in order; when they are used up the last one repeats. */
function stage(answers: readonly (number | { status: number; pause: number })[], storage: Storage | null = localStorage): Stage {
  const keep = makeKeep(storage, 'assent');
  const script = [...answers];
  const on: Omit<Stage, 'outbox'> = { sent: [], left: [], problems: [], alarms: [], clock: T0 };
  const outbox = makeOutbox({
    keep,
    backoff: makeBackoff(
      keep,
      () => on.clock,
      () => 0.5,
    ),
    transport: {
      async post(_, body) {
        on.sent.push(JSON.stringify(body));
        const next = (script.length > 1 ? script.shift() : script[0]) ?? 204;
        return typeof next === 'number' ? { status: next, pause: 0 } : next;
      },
      leave: (_, body) => void on.left.push(JSON.stringify(body)),
    },
    alone: (_, act) => act(),
    later: (act, ms) => on.alarms.push({ act, ms }),
    now: () => on.clock,
    report: code => void on.problems.push(code),
  });
  return Object.assign(on, { outbox });
}

beforeEach(() => localStorage.clear());

test('a record is on the terminal before any network, under a key of its own', () => {
  const { outbox, sent } = stage([204]);
  outbox.put(record(1));
  outbox.put(record(2));
  expect(names()).toHaveLength(2);
  expect(sent).toEqual([]);
});

test.each([204])('%i lets the record go', async status => {
  const { outbox, sent } = stage([status]);
  outbox.put(record(1));
  await outbox.flush(true);
  expect(sent).toEqual([JSON.stringify(record(1))]);
  expect(names()).toEqual([]);
});

test.each([400, 409, 413, 415, 422])('%i will never change: the record is dropped, noted as refused and reported', async status => {
  const { outbox, problems } = stage([status]);
  outbox.put(record(1));
  await outbox.flush(true);
  expect(names()).toEqual([]);
  expect(problems).toEqual(['record-refused']);
  // what is not proven must not look as if it were
  expect(localStorage.getItem(`assent.x.${record(1).id}`)).toBe(`${record(1).id}, HTTP ${status}`);
});

test.each([0, 200, 302, 404, 408, 425, 429, 500, 503])('%i is no acknowledgement: the record stays and one alarm is set', async status => {
  const { outbox, alarms } = stage([status]);
  outbox.put(record(1));
  await outbox.flush(true);
  await outbox.flush(false);
  expect(names()).toHaveLength(1);
  expect(alarms).toHaveLength(1);
});

test('403 is kept for a day, while its operator may mend it, and then dropped', async () => {
  const on = stage([403]);
  on.outbox.put(record(0));
  await on.outbox.flush(true);
  expect(names()).toHaveLength(1);
  on.clock += 25 * 3_600_000;
  await on.outbox.flush(true);
  expect(names()).toEqual([]);
  expect(on.problems).toEqual(['record-refused']);
});

test('failed and not kept: the server never saw it, so the next attempt delivers it', async () => {
  const on = stage([0, 204]);
  on.outbox.put(record(1));
  await on.outbox.flush(true);
  on.clock += 60_000;
  await on.outbox.flush(false);
  expect(on.sent).toHaveLength(2);
  expect(names()).toEqual([]);
});

test('failed but kept: the answer was lost, so the very same bytes are sent again and the server can tell', async () => {
  const on = stage([0, 204]);
  on.outbox.put(record(1));
  await on.outbox.flush(true);
  on.clock += 60_000;
  await on.outbox.flush(false);
  expect(on.sent[1]).toBe(on.sent[0]);
});

test('a page that opens during an earlier back-off takes over its turn instead of falling silent', async () => {
  const first = stage([0]);
  first.outbox.put(record(1));
  await first.outbox.flush(true);
  const second = stage([204]);
  await second.outbox.flush(false);
  expect(second.sent).toEqual([]);
  expect(second.alarms).toHaveLength(1);
  second.clock += second.alarms[0]?.ms ?? 0;
  second.alarms[0]?.act();
  await second.outbox.flush(false);
  expect(second.sent).toHaveLength(1);
  expect(names()).toEqual([]);
});

test('Retry-After is honoured even when there is a new reason to try', async () => {
  const on = stage([{ status: 503, pause: 120 }, 204]);
  on.outbox.put(record(1));
  await on.outbox.flush(true);
  expect(on.alarms[0]?.ms).toBe(120_000);
  on.outbox.put(record(2));
  await on.outbox.flush(true);
  expect(on.sent).toHaveLength(1);
  on.clock += 120_000;
  await on.outbox.flush(true);
  expect(names()).toEqual([]);
});

test('the oldest goes first, and a failure keeps the order', async () => {
  const on = stage([204, 503, 204]);
  for (const n of [3, 1, 2]) on.outbox.put(record(n));
  await on.outbox.flush(true);
  on.clock += 60_000;
  await on.outbox.flush(false);
  expect(on.sent.map(body => (JSON.parse(body) as { seq: number }).seq)).toEqual([1, 2, 2, 3]);
});

test('without storage a record is kept in memory and still delivered', async () => {
  const { outbox, sent } = stage([204], null);
  outbox.put(record(1));
  await outbox.flush(true);
  expect(sent).toHaveLength(1);
});

test('storage that refuses to write keeps the record in memory for this page', async () => {
  const refusing = {
    getItem: () => null,
    removeItem: () => {},
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage;
  const { outbox, sent } = stage([204], refusing);
  outbox.put(record(1));
  await outbox.flush(true);
  await outbox.flush(true);
  expect(sent).toHaveLength(1);
});

test('a page that goes away hands over what no attempt was made for, and keeps it', async () => {
  const { outbox, left } = stage([503]);
  outbox.put(record(1));
  outbox.leave();
  expect(left).toEqual([JSON.stringify(record(1))]);
  expect(names()).toHaveLength(1);
  await outbox.flush(true);
  outbox.leave();
  expect(left).toHaveLength(1);
});

test('an item damaged by hand is removed and does not stop the others', async () => {
  localStorage.setItem('assent.o.broken', '{not json');
  const { outbox, sent } = stage([204]);
  outbox.put(record(1));
  await outbox.flush(true);
  expect(sent).toHaveLength(1);
  expect(names()).toEqual([]);
});

test('whatever the network answers and in whatever order, every record is delivered once it answers 204, and none that was acknowledged is sent again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(0, 200, 429, 500, 503, 204), { maxLength: 20 }), fc.integer({ min: 1, max: 6 }), async (answers, count) => {
      localStorage.clear();
      const on = stage([...answers, 204]);
      for (let n = 1; n <= count; n++) on.outbox.put(record(n));
      for (let tries = 0; tries <= answers.length + count && names().length; tries++) {
        on.clock += 7 * 3_600_000;
        await on.outbox.flush(false);
      }
      const acknowledged = on.sent.filter((_, index) => [...answers, 204][Math.min(index, answers.length)] === 204);
      expect(names()).toEqual([]);
      expect(new Set(on.sent).size).toBe(count);
      expect(acknowledged).toHaveLength(count);
    }),
    { numRuns: 60 },
  );
});
