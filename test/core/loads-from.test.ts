// What an element loads by itself, attribute by attribute.
import { addressesIn, loadsFrom } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  ['script', 'src', undefined, true],
  ['script', 'href', undefined, true],
  ['use', 'xlink:href', undefined, true],
  ['img', 'srcset', undefined, true],
  ['video', 'poster', undefined, true],
  ['object', 'data', undefined, true],
  ['td', 'background', undefined, true],
  ['a', 'ping', undefined, true],
  ['link', 'imagesrcset', 'preload', true],
  ['link', 'href', undefined, true],
  ['link', 'href', 'alternate stylesheet', true],
  ['link', 'href', 'DNS-PREFETCH', true],
  ['link', 'href', 'modulepreload', true],
  ['link', 'href', 'apple-touch-icon', true],
  ['link', 'href', 'manifest', true],
  ['link', 'href', 'canonical', false],
  ['link', 'href', 'alternate', false],
  ['a', 'href', undefined, false],
  ['form', 'action', undefined, false],
  ['my-player', 'src', undefined, false],
  ['div', 'data', undefined, false],
  ['img', 'constructor', undefined, false],
])('%s %s (rel %s): %s', (name, attribute, rel, expected) => {
  expect(loadsFrom(name, attribute, rel)).toBe(expected);
});

test('every candidate of a srcset and every receiver of a ping is an address', () => {
  expect(addressesIn('srcset', '/a 1x, https://b.test/c,d 2x')).toEqual(['/a', '1x', 'https://b.test/c', 'd', '2x']);
  expect(addressesIn('ping', ' /a  /b')).toEqual(['', '/a', '/b']);
  expect(addressesIn('src', '/a b,c')).toEqual(['/a b,c']);
});
