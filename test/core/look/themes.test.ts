// The themes: every one readable in both schemes, and the same defaults here and in the browser.
import { contrast, CONTRAST_PAIRS, DEFAULT_COLOURS, schemesOf, THEME_NAMES, type Theme, tokensOf } from '@assent/core';
import { expect, test } from 'vitest';
import { tokens } from '../../../packages/browser/src/ui/styles/tokens.ts';

test.each(THEME_NAMES.flatMap(base => (['light', 'dark'] as const).map(scheme => [base, scheme] as const)))(
  'FR-16 1.4.3 1.4.11 (RGAA 3.2 3.3) every pair of the theme %s has its contrast, %s',
  (base, scheme) => {
    const colours: Theme = { ...DEFAULT_COLOURS, ...tokensOf({ base }) };
    const colour = (token: keyof Theme) => schemesOf(colours[token] ?? colours.accent ?? '')?.[scheme] ?? '';
    for (const { ink, paper, least } of CONTRAST_PAIRS) expect(contrast(colour(ink), colour(paper)), `${ink} on ${paper}`).toBeGreaterThanOrEqual(least);
  },
);

test('what the build checks against is what a browser falls back on', () => {
  const set = Object.fromEntries([...tokens.matchAll(/--([\w-]+): ([^;]+);/g)].map(([, token, value]) => [token, value]));
  expect(set).toMatchObject(DEFAULT_COLOURS);
  expect(set.focus).toBe('var(--accent)');
});
