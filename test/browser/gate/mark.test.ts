// Held markup: written, recognised, undone.
import { expect, test } from 'vitest';
import { isMarked, mark, type Tag, unmark } from '../../../packages/browser/src/gate/hold/mark.ts';

function tag(html: string): Tag {
  const template = document.createElement('template');
  template.innerHTML = html;
  return template.content.firstElementChild as Tag;
}

test.each([
  ['<script src="/a.js" defer=""></script>', '<script defer="" data-service="s" data-src="/a.js" type="text/plain"></script>'],
  ['<script type="module">1</script>', '<script data-service="s" data-type="module" type="text/plain">1</script>'],
  ['<iframe src="/f" title="t"></iframe>', '<iframe title="t" data-service="s" data-src="/f"></iframe>'],
  ['<img srcset="/a 1x" src="/b">', '<img data-service="s" data-srcset="/a 1x" data-src="/b">'],
  ['<link rel="stylesheet" href="/s.css">', '<link rel="stylesheet" data-service="s" data-href="/s.css">'],
])('%s is held in place, and comes back as it was', (html, held) => {
  const element = tag(html);
  mark(element, 's');
  expect(element.outerHTML).toBe(held);
  expect(isMarked(element)).toBe(true);
  unmark(element);
  delete element.dataset.service;
  expect(isMarked(element)).toBe(false);
  expect(tag(html).isEqualNode(element)).toBe(true);
});

test("an author's own held markup comes back whichever way it was written", () => {
  for (const html of ['<script type="text/plain" src="/a.js"></script>', '<script type="text/plain" data-src="/a.js"></script>']) {
    const element = tag(html);
    expect(isMarked(element)).toBe(true);
    unmark(element);
    expect(element.outerHTML).toBe('<script src="/a.js"></script>');
  }
});

test('marking twice loses nothing', () => {
  const element = tag('<script type="module" src="/a.js"></script>');
  mark(element);
  mark(element);
  unmark(element);
  expect(element.outerHTML).toBe('<script type="module" src="/a.js"></script>');
});

test('an ordinary element with data attributes of its own is not held markup', () => {
  expect(isMarked(tag('<div data-src="/lazy" data-href="x"></div>'))).toBe(true);
  expect(isMarked(tag('<div data-href="x"></div>'))).toBe(false);
});
