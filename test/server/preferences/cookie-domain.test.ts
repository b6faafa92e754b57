// Where the endpoint can keep the choice itself.
import { expect, test } from 'vitest';
import { cookieDomain } from '../../../packages/server/src/preferences/cookie-domain.ts';

test.each([
  ['the page’s own host, whatever the port', null, 'http://localhost:4401', 'http://localhost:4400', null],
  ['a sub-domain of the declared domain', 'example.org', 'https://consent.example.org', 'https://www.example.org', 'example.org'],
  ['the declared domain with the dot of old', '.example.org', 'https://example.org', 'https://www.example.org', 'example.org'],
  ['a host-only cookie is out of reach of another host', null, 'https://consent.example.org', 'https://www.example.org', undefined],
  ['another domain', 'example.org', 'https://consent.vendor.example', 'https://www.example.org', undefined],
  ['a domain that ends alike', 'example.org', 'https://badexample.org', 'https://www.example.org', undefined],
])('%s', (_, declared, endpoint, page, expected) => {
  expect(cookieDomain(declared, new URL(endpoint), new URL(page))).toBe(expected);
});
