// The contract of a store's rights queue, run on every implementation.
import { afterEach, beforeEach, expect, test } from 'vitest';
import { markOfSubject } from '../../packages/server/src/store/mark.ts';
import type { KeptRequest } from '../../packages/server/src/store/request-store.ts';
import type { Store } from '../../packages/server/src/store/store.ts';
import { addition, firstLog, id, statement, SUBJECT } from '../helpers/new-record.ts';

const request = (changes: Partial<KeptRequest> = {}): KeptRequest => ({
  site: 'shop',
  id: 'R-0000-0001',
  mark: markOfSubject(SUBJECT),
  subject: SUBJECT,
  right: 'erasure',
  state: 'new',
  reason: null,
  received: 10,
  due: '2026-12-24',
  assignee: null,
  closed: null,
  ...changes,
});

/** `open` opens the same store every time it is called. */
export function requestContract(open: () => Promise<Store>, remove: () => void): void {
  let store: Store;
  beforeEach(async () => {
    store = await open();
    await store.openLog(firstLog(), statement('{}', 'epoch'));
  });
  afterEach(async () => {
    await store.close();
    remove();
  });
  const ids = async (site = 'shop', limit = 9) => (await store.requests(site, limit)).map(kept => kept.id);

  test('a request comes back whole after a restart, within its site', async () => {
    expect(await store.addRequest(request())).toEqual(request());
    await store.close();
    store = await open();
    expect([await store.request('shop', request().id), await store.request('blog', request().id)]).toEqual([request(), null]);
    expect([await store.requestsOf('shop', request().mark), await store.requestsOf('blog', request().mark)]).toEqual([[request()], []]);
  });

  test('while a request is open the same right asked for again makes no other one', async () => {
    await store.addRequest(request());
    expect((await store.addRequest(request({ id: 'R-0000-0002', received: 20 }))).id).toBe('R-0000-0001');
    await store.addRequest(request({ id: 'R-0000-0003', right: 'access', received: 30 }));
    await store.changeRequest(request({ state: 'answered', closed: 40 }), 'new');
    await store.addRequest(request({ id: 'R-0000-0004', received: 50 }));
    expect((await store.requestsOf('shop', request().mark)).map(kept => kept.id)).toEqual(['R-0000-0004', 'R-0000-0003', 'R-0000-0001']);
  });

  test('open ones come by due date, then closed ones, the newest first', async () => {
    const rows: readonly (readonly [id: string, due: string, closed: number | null])[] = [
      ['a', '2026-12-24', null],
      ['b', '2026-12-02', null],
      ['c', '2026-11-01', 7],
      ['d', '2026-11-02', 9],
      ['e', '2026-12-02', null],
    ];
    for (const [name, due, closed] of rows) await store.addRequest(request({ id: name, mark: markOfSubject(name), due, closed }));
    expect([await ids(), await ids('shop', 2), await ids('blog')]).toEqual([['b', 'e', 'a', 'd', 'c'], ['b', 'e'], []]);
  });

  test('a change counts once: of two that come from the same state the second is told', async () => {
    await store.addRequest(request());
    const changed = request({ state: 'progress', reason: 'complex', due: '2027-02-24', assignee: 'a', received: 99, right: 'access' });
    expect([await store.changeRequest(changed, 'new'), await store.changeRequest(changed, 'new')]).toEqual([true, false]);
    expect(await store.request('shop', request().id)).toEqual({ ...changed, received: 10, right: 'erasure' });
    expect(await store.changeRequest(request({ id: 'R-none' }), 'new')).toBe(false);
  });

  test('I7 with the last record of a subject its requests lose the subject; the mark finds them still', async () => {
    await store.append([addition(), addition({ id: id(2) })]);
    await store.addRequest(request());
    const erasure = { site: 'shop', of: { subject: SUBJECT }, on: '2026-11-24', tombstone: () => statement('{"gone":1}', 'tombstone') };
    await store.erase({ ...erasure, limit: 1 });
    expect([(await store.request('shop', request().id))?.subject, await store.erasedOn('shop', SUBJECT, '')]).toEqual([SUBJECT, null]);
    await store.erase({ ...erasure, limit: 9 });
    expect((await store.requestsOf('shop', request().mark)).map(({ subject }) => subject)).toEqual([null]);
    expect([await store.erasedOn('shop', SUBJECT, ''), await store.erasedOn('blog', SUBJECT, '')]).toEqual(['2026-11-24', null]);
  });

  test('closed requests are forgotten in their time, open ones never', async () => {
    await store.addRequest(request({ id: 'a', closed: 10 }));
    await store.addRequest(request({ id: 'b', closed: 20 }));
    await store.addRequest(request({ id: 'c' }));
    expect([await store.forgetRequests('blog', 99), await store.forgetRequests('shop', 20), await ids()]).toEqual([0, 1, ['c', 'b']]);
  });
}
