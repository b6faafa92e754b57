// What code counts as a vendor's snippet.
import { isSnippet } from '@assent/core';
import { expect, test } from 'vitest';

test.each([
  ["var s=document.createElement('script')", '', true],
  ["import 'https://stats.test/x.js'", 'module', true],
  ["navigator.sendBeacon('https://stats.test/')", '', true],
  ["registration.backgroundFetch('https://stats.test/')", '', true],
  ['rules.text=\'{"prerender":[{"urls":["https://stats.test/"]}]}\'', '', true],
  ['window.state={"video":"https://stats.test/embed"}', '', false],
  ['{"src":"https://stats.test/"}', 'application/json', false],
  ['{"prefetch":[{"urls":["https://stats.test/page.html"]}]}', 'speculationrules', true],
  ['{"prefetch":[{"urls":["https://stats.test/page.html"]}]}', null, false],
  ["addEventListener('load',()=>{new Image().src='x'})", '', false],
  [`s.src='x';${'/'.repeat(5000)}`, '', false],
])('%s (type %s): %s', (text, type, expected) => {
  expect(isSnippet(text, type)).toBe(expected);
});
