import { expect, test } from 'vitest';
import { escape, html, raw } from '../../../demo/site/html.ts';

test('text in a template is escaped in content and in quoted attributes', () => {
  const nasty = `<img src=x onerror="alert('1')">&`;
  expect(html`<p title="${nasty}">${nasty}</p>`.text).toBe(`<p title="${escape(nasty)}">${escape(nasty)}</p>`);
  expect(escape(nasty)).not.toMatch(/[<>"']/);
});

test('HTML inside HTML is not escaped again, lists are joined, nothing prints as nothing', () => {
  expect(html`<ul>${['a', 'b'].map(name => html`<li>${name}</li>`)}</ul>${false}${null}${undefined}${0}`.text).toBe('<ul><li>a</li><li>b</li></ul>0');
  expect(html`${raw('<b>')}`.text).toBe('<b>');
});

test('an object that only looks like HTML is not taken for it', () => {
  const forged = JSON.parse('{"text":"<script>"}') as never;
  expect(() => html`${forged}`.text).toThrow(TypeError);
});
