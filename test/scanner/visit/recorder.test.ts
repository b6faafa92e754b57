// The recorder: what a browser tells becomes observations, in whichever order it comes and however much of it there is.
import { EventEmitter } from 'node:events';
import type { CDPSession } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { makeRecorder } from '../../../packages/scanner/src/visit/recorder.ts';

const PAGE = 'https://www.example.org/';

function listening() {
  const recorder = makeRecorder({ phase: 'before', mask: value => value, now: () => 0 });
  const session = new EventEmitter();
  recorder.network(session as unknown as CDPSession, 'page', () => PAGE, 'main');
  const ask = (requestId: string, url: string, more: object = {}) =>
    session.emit('Network.requestWillBeSent', {
      requestId,
      request: { url, method: 'GET' },
      type: 'Script',
      initiator: { type: 'script' },
      frameId: 'main',
      documentURL: PAGE,
      ...more,
    });
  return { recorder, session, ask };
}

test('a page that polls for ever does not fill the memory, and is told once', () => {
  const { recorder, ask } = listening();
  for (let i = 0; i < 6000; i++) ask(String(i), `${PAGE}${i}`);
  expect(recorder.observations.requests.length).toBe(5000);
  expect(recorder.observations.problems.map(({ code }) => code)).toEqual(['too-many-requests']);
});

test('cookies of a redirect belong to the hop that set them, whether they are told before it or after', () => {
  const { recorder, session, ask } = listening();
  const set = (name: string) =>
    session.emit('Network.responseReceivedExtraInfo', { requestId: '1', headers: { 'Set-Cookie': `${name}=x` }, blockedCookies: [] });
  set('first');
  ask('1', 'https://one.test/');
  ask('1', 'https://two.test/', { redirectResponse: { status: 302 } });
  set('second');
  expect(recorder.observations.tracers.map(({ name, domain }) => [name, domain])).toEqual([
    ['first', 'one.test'],
    ['second', 'two.test'],
  ]);
  expect(recorder.observations.requests.map(({ status, redirects }) => [status, redirects])).toEqual([
    [302, []],
    [null, ['https://one.test/']],
  ]);
});

test('a cookie that the browser refused is told with its reason', () => {
  const { recorder, session, ask } = listening();
  ask('1', 'https://one.test/');
  session.emit('Network.responseReceivedExtraInfo', {
    requestId: '1',
    headers: { 'set-cookie': 'a=1\nb=2' },
    blockedCookies: [{ cookieLine: 'b=2', blockedReasons: ['ThirdPartyPhaseout'] }],
  });
  expect(recorder.observations.tracers.map(({ name, blocked }) => [name, blocked])).toEqual([
    ['a', undefined],
    ['b', 'ThirdPartyPhaseout'],
  ]);
});

test('a container is read before its request counts as ended; one whose text is gone ends all the same', async () => {
  const { recorder, session, ask } = listening();
  const bodies = ['{"resource":{"tags":[{"function":"__html","vtp_html":"//static.hotjar.com/x.js"}]}}'];
  Object.assign(session, { send: async () => (bodies.length ? { body: bodies.pop() } : Promise.reject(new Error('gone'))) });
  for (const id of ['1', '2']) {
    ask(id, 'https://www.googletagmanager.com/gtm.js?id=GTM-TEST');
    session.emit('Network.loadingFinished', { requestId: id });
  }
  expect(recorder.inFlight).toBe(2);
  await expect.poll(() => recorder.inFlight).toBe(0);
  expect(recorder.observations.containers.map(({ id, types, addresses }) => [id, types, addresses])).toEqual([
    ['GTM-TEST', ['html'], ['https://static.hotjar.com/x.js']],
  ]);
});

test('what a page itself calls the binding with does no harm', () => {
  const { recorder } = listening();
  recorder.moment = 'withdrawn';
  for (const text of ['', '{', 'null', '"x"', '42']) recorder.told(text, PAGE);
  expect(recorder.observations.reads).toEqual([]);
});
