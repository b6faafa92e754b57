// The directive under which an address is reached, from what `loads` says of an element or from a word.
import { expect, test } from 'vitest';
import { directiveOf } from '../../../packages/browser/src/gate/directive-of.ts';
import { loads } from '../../../packages/browser/src/gate/hold/addresses.ts';

test.each([
  ['<script></script>', 'src', 'script'],
  ['<link rel="modulepreload">', 'href', 'script'],
  ['<link rel="stylesheet">', 'href', 'style'],
  ['<link rel="icon">', 'href', 'img'],
  ['<img>', 'src', 'img'],
  ['<source>', 'srcset', 'img'],
  ['<source>', 'src', 'media'],
  ['<video></video>', 'src', 'media'],
  ['<video></video>', 'poster', 'img'],
  ['<iframe></iframe>', 'src', 'frame'],
  ['<object></object>', 'data', 'frame'],
  ['<a></a>', 'ping', 'connect'],
])('%s %s: %s', (html, attribute, directive) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  expect(directiveOf(`${loads(template.content.firstElementChild as Element, attribute)}`)).toBe(directive);
});

test.each([
  ['connect', 'connect'],
  ['worker', 'worker'],
  ['link href preload script', 'script'],
  ['link href preload font', 'font'],
  ['link href preload fetch', 'connect'],
  ['link href preload image', 'img'],
  ['form', 'form'],
  ['@import ', 'style'],
  ['img https://a.test/f.woff2', 'font'],
  ['img https://a.test/p.gif', 'img'],
])('%s: %s', (way, directive) => {
  expect(directiveOf(way)).toBe(directive);
});
