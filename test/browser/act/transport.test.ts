// The transport: one simple CORS request, whose answer is a value and never an exception.
import { expect, test, vi } from 'vitest';
import { makeTransport } from '../../../packages/browser/src/act/transport.ts';

type Call = { readonly url: string; readonly init: RequestInit };

function wire(answers: readonly (() => Response)[]) {
  const calls: Call[] = [];
  const script = [...answers];
  const fetch = (async (url: string, init: RequestInit) => {
    calls.push({ url, init });
    return (script.shift() as () => Response)();
  }) as unknown as typeof globalThis.fetch;
  return { transport: makeTransport('https://consent.test', fetch), calls };
}

const PATH = `/v1/records?shop.${'a'.repeat(64)}`;
const gives = (status: number, token: string) => () => new Response(null, { status, headers: { 'assent-token': token } });

const fails = (cause: unknown) => () => {
  throw cause;
};

test('a post is simple: text/plain, no credentials, kept alive while the page goes, so that no preflight can stop it', async () => {
  const { transport, calls } = wire([() => new Response(null, { status: 204 })]);
  expect(await transport.post('/v1/records', {})).toEqual({ status: 204, pause: 0 });
  expect(calls[0]?.url).toBe('https://consent.test/v1/records');
  expect(calls[0]?.init).toMatchObject({ method: 'POST', body: '{}', keepalive: true, credentials: 'omit' });
  // a header of ours could need a preflight; without one a text goes as text/plain
  expect(calls[0]?.init.headers).toBeUndefined();
  expect(new Request('https://consent.test', calls[0]?.init).headers.get('content-type')).toBe('text/plain;charset=UTF-8');
});

test('a TypeError may be the shared keepalive quota: once more without it', async () => {
  const { transport, calls } = wire([fails(new TypeError('quota')), () => new Response(null, { status: 204 })]);
  expect(await transport.post('/v1/records', {})).toEqual({ status: 204, pause: 0 });
  expect(calls.map(call => call.init.keepalive)).toEqual([true, false]);
});

test.each([
  ['a network that is gone', [fails(new TypeError('a')), fails(new TypeError('b'))], 2],
  ['an attempt that took too long', [fails(new DOMException('slow', 'TimeoutError'))], 1],
] as const)('%s answers 0 and throws nothing', async (_, answers, attempts) => {
  const { transport, calls } = wire(answers);
  expect(await transport.post('/v1/records', {})).toEqual({ status: 0, pause: 0 });
  expect(calls).toHaveLength(attempts);
});

test('Retry-After is read in seconds, and anything else in it counts as none', async () => {
  for (const [header, pause] of [
    ['30', 30],
    ['soon', 0],
  ] as const) {
    const { transport } = wire([() => new Response(null, { status: 503, headers: { 'retry-after': header } })]);
    expect(await transport.post('/v1/records', {})).toEqual({ status: 503, pause });
  }
});

test('a page that goes away leaves a beacon', () => {
  const sendBeacon = vi.fn();
  vi.stubGlobal('navigator', { sendBeacon });
  wire([]).transport.leave('/v1/records', { id: 1 });
  vi.unstubAllGlobals();
  expect(sendBeacon.mock.calls).toEqual([['https://consent.test/v1/records', '{"id":1}']]);
});

test('a browser that has no beacon loses nothing by it', () => {
  vi.stubGlobal('navigator', {});
  wire([]).transport.leave('/v1/records', { id: 1 });
  vi.unstubAllGlobals();
});

test('a token that any answer brought goes with what is sent about that page, by post and by beacon, and with nothing about another', async () => {
  const sendBeacon = vi.fn();
  vi.stubGlobal('navigator', { sendBeacon });
  const { transport, calls } = wire([gives(204, `${PATH}.h.m`), () => new Response(null, { status: 204 }), () => new Response(null, { status: 204 })]);
  await transport.post('/v1/shown', {});
  await transport.post(PATH, {});
  await transport.post('/v1/records?shop.b', {});
  transport.leave(PATH, {});
  vi.unstubAllGlobals();
  expect([...calls.map(({ url }) => url), ...sendBeacon.mock.calls.map(([url]) => url)].map(url => String(url).replace('https://consent.test', ''))).toEqual([
    '/v1/shown',
    `${PATH}.h.m`,
    '/v1/records?shop.b',
    `${PATH}.h.m`,
  ]);
});

test('a refusal that brings a token is answered with it once, whatever comes then', async () => {
  const { transport, calls } = wire([gives(307, `${PATH}.1.m`), gives(307, `${PATH}.2.m`)]);
  expect(await transport.post(PATH, {})).toEqual({ status: 307, pause: 0 });
  expect(calls.map(({ url }) => url)).toEqual([`https://consent.test${PATH}`, `https://consent.test${PATH}.1.m`]);
});
