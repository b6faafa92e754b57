// The registrable domain, as well as it can be told without a list.
import { registrable } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  ['www.example.org', 'example.org'],
  ['a.shop.co.uk', 'shop.co.uk'],
  ['a.shop.com.br', 'shop.com.br'],
  ['localhost', 'localhost'],
  ['', ''],
])('%s → %s', (host, expected) => {
  expect(registrable(host)).toBe(expected);
});
