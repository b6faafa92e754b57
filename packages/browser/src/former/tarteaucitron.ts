// tarteaucitron.js: `!youtube=false!gtag=false`; a service that nobody answered for is left at `wait`.
// https://tarteaucitron.io/en/install/
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'tarteaucitron',
  keys: /^tarteaucitron$/,
  refused({ tarteaucitron = '' }, isNeeded) {
    const verdicts = tarteaucitron.split('!').filter(Boolean);
    return denies(Object.fromEntries(verdicts.map(verdict => verdict.split('='))), isNeeded, 'false');
  },
};
