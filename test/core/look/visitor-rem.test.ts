// Lengths in the visitor's own measure, as themes, layouts and the shipped styles get them.
import { expect, test } from 'vitest';
import { visitorRem } from '../../../packages/core/src/look/visitor-rem.ts';

test.each([
  ['a{margin:.5rem auto}', 'a{margin:calc(.5*var(--assent-rem)) auto}'],
  ['a{inset:-1.25rem}', 'a{inset:calc(-1.25*var(--assent-rem))}'],
  ['a{width:calc(100% - 1rem)}', 'a{width:calc(100% - var(--assent-rem))}'],
  ['a{width:min(24rem,var(--max))}', 'a{width:min(calc(24*var(--assent-rem)),var(--max))}'],
  ['@media (min-width:40rem){a{top:2rem}}', '@media (min-width:40rem){a{top:calc(2*var(--assent-rem))}}'],
  ['@container (max-width: 34rem) { a { top: 0 } }', '@container (max-width: 34rem) { a { top: 0 } }'],
  ['.x1rem{color:red;--space:12px}', '.x1rem{color:red;--space:12px}'],
])('%s', (css, expected) => {
  expect(visitorRem(css)).toBe(expected);
});
