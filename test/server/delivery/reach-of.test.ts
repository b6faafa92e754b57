// How far the endpoint reaches, by the Public Suffix List.
import { expect, test } from 'vitest';
import { reachOf } from '../../../packages/server/src/delivery/reach-of.ts';

test.each([
  ['https://consent.example.org', 'example.org'],
  ['https://consent.shop.example.co.uk', 'example.co.uk'],
  ['https://sfr.fr', 'sfr.fr'],
  ['https://mutuelle.asso.fr', 'mutuelle.asso.fr'],
  ['https://shop.github.io', 'shop.github.io'],
  ['http://localhost:4400', 'localhost'],
  ['http://127.0.0.1:4400', '127.0.0.1'],
  [null, null],
])('FR-24 an endpoint at %s reaches %s', (endpoint, reach) => {
  expect(reachOf(endpoint)).toBe(reach);
});
