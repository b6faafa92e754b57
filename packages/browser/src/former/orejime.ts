// Orejime: every purpose with its verdict, under `eu-consent`; version 2: every app, under `orejime`.
// https://github.com/boscop-fr/orejime
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'orejime',
  keys: /^(orejime|eu-consent)$/,
  refused: ({ orejime = '', 'eu-consent': text = orejime }, isNeeded) => denies(JSON.parse(text) as Record<string, boolean>, isNeeded),
};
