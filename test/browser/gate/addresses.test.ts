// What an element fetches, attribute by attribute.
import { expect, test } from 'vitest';
import { loads } from '../../../packages/browser/src/gate/hold/addresses.ts';

const element = (html: string) => {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Element;
};

test.each([
  ['<script></script>', 'src', true],
  ['<iframe></iframe>', 'src', true],
  ['<img>', 'srcset', true],
  ['<video></video>', 'poster', true],
  ['<object></object>', 'data', true],
  ['<div></div>', 'data', false],
  ['<a></a>', 'href', false],
  ['<link>', 'href', true],
  ['<link rel="stylesheet">', 'href', true],
  ['<link rel="alternate stylesheet">', 'href', true],
  ['<link rel="modulepreload">', 'href', true],
  ['<link rel="prefetch">', 'href', true],
  ['<link rel="icon">', 'href', true],
  ['<link rel="canonical">', 'href', false],
  ['<link rel="alternate" hreflang="de">', 'href', false],
  ['<link rel="me">', 'href', false],
  ['<my-player></my-player>', 'src', false],
  ['<img>', 'alt', false],
  ['<source>', 'srcset', true],
  ['<a></a>', 'ping', true],
  ['<table></table>', 'background', true],
  ['<link rel="preconnect">', 'href', true],
])('%s %s: loads = %s', (html, attribute, expected) => {
  const found = element(html);
  expect(!!loads(found, attribute)).toBe(expected);
});
