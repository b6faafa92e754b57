// Orejime: every purpose (version 2: every app) with its verdict.
// https://github.com/boscop-fr/orejime
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'orejime',
  keys: /^orejime$/,
  refused: ({ orejime = '' }, isNeeded) => denies(JSON.parse(orejime) as Record<string, boolean>, isNeeded),
};
