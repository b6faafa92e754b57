// What runs in every frame and worker before their scripts: tells who writes and reads what, by script and line.
import { makeWatch } from './make-watch.ts';
import { sayGpc } from './say-gpc.ts';
import { watchFingerprints } from './watch-fingerprints.ts';
import { watchGoogle } from './watch-google.ts';
import { watchPageStores } from './watch-page-stores.ts';
import { watchStores } from './watch-stores.ts';

/** Where the browser listens. */
export const BINDING = '__tell';

const IN_ALL = [watchStores, watchFingerprints];
const IN = { page: [...IN_ALL, watchPageStores, watchGoogle], worker: IN_ALL };

/** Its source, an expression. `gpc` = says Global Privacy Control too. */
export function instrument(where: keyof typeof IN, gpc: boolean): string {
  const watches = IN[where].map(watch => `(${watch.toString()})(watch);`).join('');
  const signal = gpc ? `(${sayGpc.toString()})();` : '';
  return `(()=>{const watch=(${makeWatch.toString()})(${JSON.stringify(BINDING)});if(!watch)return;${watches}${signal}})()`;
}
