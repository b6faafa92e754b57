// Whom a request counts for: the socket's word, and a proxy's only where we were told of it.
import type { Socket } from 'node:net';
import { expect, test } from 'vitest';
import { peerOf } from '../../../packages/server/src/guards/peer.ts';

const ask = (remoteAddress: string, trusted: number, headers: Record<string, string> = {}) => peerOf({ headers, socket: { remoteAddress } as Socket }, trusted);

test('told of no proxy, it believes no header', () => {
  const headers = { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' };
  expect(ask('203.0.113.7', 0, headers)).toEqual({ address: '203.0.113.7', secure: false, country: '', local: false });
});

test.for([
  ['one proxy', 1, 'forged, 198.51.100.1', '198.51.100.1'],
  ['two proxies', 2, 'forged, 198.51.100.1, 10.0.0.2', '198.51.100.1'],
  ['IPv6', 1, '2001:db8::7', '2001:db8::7'],
  ['IPv6 in brackets with a port', 1, '[2001:db8::7]:50123', '2001:db8::7'],
  ['IPv4 with a port', 1, '198.51.100.1:50123', '198.51.100.1'],
  ['fewer hops than proxies: somebody came past one of them', 2, '198.51.100.1', '127.0.0.1'],
  ['something that is no address', 1, "'; drop table", '127.0.0.1'],
  ['nothing', 1, '', '127.0.0.1'],
] as const)('behind trusted proxies, %s', ([, trusted, hops, address]) => {
  expect(ask('127.0.0.1', trusted, { 'x-forwarded-for': hops })).toMatchObject({ address });
});

test.for([
  [1, 'https', true],
  [1, 'https, http', false],
  [2, 'https, http', true],
  [2, 'https', true],
  [1, 'http', false],
  [1, undefined, false],
] as const)('behind %i proxies, a scheme of %s is https: %s', ([trusted, schemes, secure]) => {
  expect(ask('127.0.0.1', trusted, schemes ? { 'x-forwarded-proto': schemes } : {})).toMatchObject({ secure });
});

test.for([
  ['127.0.0.1', 0, {}, true],
  ['::1', 0, {}, true],
  ['::ffff:127.0.0.1', 0, {}, true],
  ['203.0.113.7', 0, {}, false],
  ['127.0.0.1', 1, {}, false],
  ['127.0.0.1', 0, { 'x-forwarded-for': '198.51.100.1' }, false],
  ['127.0.0.1', 0, { forwarded: 'for=198.51.100.1' }, false],
] as const)('a request from %s, %i proxies told of, headers %o, is local: %s', ([address, trusted, headers, local]) => {
  expect(ask(address, trusted, headers)).toMatchObject({ local });
});

test.for([
  ['a country', 1, 'cf-ipcountry', 'FR', 'FR'],
  ['small letters', 1, 'cf-ipcountry', 'fr', 'FR'],
  ['a country that the proxy does not know', 1, 'cf-ipcountry', 'XX', ''],
  ['something longer', 1, 'cf-ipcountry', 'FRANCE', ''],
  ['no header of that name', 1, 'x-country', 'FR', ''],
  ['no proxy of ours: anybody could have written it', 0, 'cf-ipcountry', 'FR', ''],
] as const)('the country is what a trusted proxy says in the header that we were told of: %s', ([, trusted, name, value, country]) => {
  const incoming = { headers: { 'cf-ipcountry': value }, socket: { remoteAddress: '127.0.0.1' } as Socket };
  expect(peerOf(incoming, trusted, name).country).toBe(country);
});
