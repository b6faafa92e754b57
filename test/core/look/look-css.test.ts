// The look of a site: only what it chose, and nothing that meets one of two main buttons.
import { LAYOUTS, lookCss, THEME_NAMES } from '@assent/core';
import { expect, test } from 'vitest';

test('a sheet without a theme costs nothing', () => {
  expect(lookCss({ layout: 'sheet', theme: {} })).toBe('');
});

test('tokens stand in one rule; a browser without light-dark() has the light colours', () => {
  expect(lookCss({ layout: 'sheet', theme: { accent: 'light-dark(#123, #def)', radius: '4px' } })).toBe(
    ':host{--accent:#123;--radius:4px}@supports (color:light-dark(red,red)){:host{--accent:light-dark(#123, #def)}}',
  );
});

test('a site gets its own layout and theme, and no other', () => {
  const look = lookCss({ layout: 'card', theme: { base: 'dsfr', radius: '4px' } });
  expect(look).toContain('--radius:4px');
  expect(look).toContain('calc(24*var(--assent-rem))'); // whatever the page makes of its root
  expect(look).not.toMatch(/dialog|static|inherit|\n/);
});

test.each(LAYOUTS.flatMap(layout => THEME_NAMES.map(base => [layout, base] as const)))(
  'R1 FR-10 %s in %s has no rule for one main button alone',
  (layout, base) => {
    expect(lookCss({ layout, theme: { base } })).not.toMatch(/refuse|accept|\.main[^ ,{]|nth|first|last|:is|:has|~|\+/);
  },
);
