// Klaro!: every service with its verdict.
// https://klaro.org/docs/integration/annotated-configuration
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'klaro',
  keys: /^klaro$/,
  refused: ({ klaro = '' }, isNeeded) => denies(JSON.parse(klaro) as Record<string, boolean>, isNeeded),
};
