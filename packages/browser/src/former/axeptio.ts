// Axeptio: each vendor with its verdict, among keys of its own that begin with `$$`.
// https://support.axeptio.eu/hc/en-gb/articles/4404439043985
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'axeptio',
  keys: /^axeptio_cookies$/,
  refused({ axeptio_cookies: text = '' }, isNeeded) {
    const stored = JSON.parse(text) as Record<string, unknown>;
    return stored['$$completed'] === true && denies(Object.fromEntries(Object.entries(stored).filter(([key]) => !key.startsWith('$$'))), isNeeded);
  },
};
