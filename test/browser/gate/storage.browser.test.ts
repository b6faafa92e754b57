// Storage under the gate, in a real browser: held names are not written anywhere, and everything else works as the browser's own.
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Lab, openLab } from '../../helpers/gate-lab.ts';

let lab: Lab;
beforeAll(async () => {
  lab = await openLab(4516);
});
afterAll(() => lab.close());

test('FR-01 before the choice a database, a cache and window.name of a held service are refused, and none is left', async () => {
  const visit = await lab.visit('<p>x</p>');
  const seen = await visit.page.evaluate(async () => {
    const opened = (name: string) =>
      new Promise(resolve => {
        const request = indexedDB.open(name, 3);
        request.addEventListener('upgradeneeded', () => request.result.createObjectStore('s'));
        request.addEventListener('success', () => resolve(`${name} ${request.result.version}`));
        request.addEventListener('error', () => resolve(request.error?.name));
      });
    window.name = '_st1=GA1.1';
    const held = [await opened('_st_db'), await caches.open('_st1').catch(error => error.name), window.name];
    window.name = 'own';
    return {
      held,
      own: [await opened('own'), !!(await caches.open('own')), window.name],
      left: [(await indexedDB.databases()).map(({ name }) => name), await caches.keys()],
    };
  });
  expect(seen).toEqual({ held: ['AbortError', 'SecurityError', ''], own: ['own 3', true, 'own'], left: [['own'], ['own']] });
  expect(visit.errors).toEqual([]);
  await visit.close();
});

test("the page's own use of storage is the browser's: methods, properties, events, identity", async () => {
  const visit = await lab.visit('<p>x</p>');
  const seen = await visit.page.evaluate(() => {
    localStorage.setItem('a', '');
    localStorage.b = '2';
    const event = new StorageEvent('storage', { key: 'a', storageArea: localStorage });
    return [
      localStorage === window.localStorage,
      localStorage instanceof Storage,
      Object.prototype.toString.call(localStorage),
      localStorage.getItem('a'),
      localStorage.getItem('nothing'),
      localStorage['b'],
      localStorage.length,
      localStorage.key(0) !== null,
      'b' in localStorage,
      Object.keys(localStorage).sort().join(),
      delete localStorage['b'],
      localStorage.getItem === Storage.prototype.getItem,
      event.storageArea === localStorage,
      new StorageEvent('storage').storageArea,
      JSON.stringify(localStorage),
      localStorage.clear(),
      localStorage.length,
    ];
  });
  expect(seen).toEqual([true, true, '[object Storage]', '', null, '2', 2, true, true, 'a,b', true, true, true, null, '{"a":""}', null, 0]);
  await visit.close();
});
