// iubenda: one verdict, or one for each purpose by number, of which the first is always on.
// https://www.iubenda.com/en/help/1205-how-to-configure-your-cookie-solution-advanced-guide
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'iubenda',
  keys: /^_iub_cs-\d+$/,
  refused(stored) {
    const { consent, purposes } = JSON.parse(Object.values(stored)[0] ?? '') as { consent?: boolean; purposes?: Record<string, boolean> };
    return purposes ? denies(purposes, id => id === '1') : consent === false;
  },
};
