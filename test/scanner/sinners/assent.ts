// A site with Assent as it is shipped: its notice is answered through its API and by its buttons, and a scan finds nothing.
import path from 'node:path';
import { compileSite } from '../../../packages/server/src/delivery/compile-site.ts';
import { readSdk } from '../../../packages/server/src/delivery/sdk.ts';
import { versionIds } from '../../../packages/server/src/sites/version-ids.ts';
import { PHASES } from '../../../packages/scanner/src/observation/observation.ts';
import { noticeSite } from '../../helpers/notice-site.ts';
import { page, type Sinner } from './sinner.ts';

const SDK = path.resolve(import.meta.dirname, '../../../packages/browser/dist');

const site = noticeSite({
  id: 'wool',
  origins: ['https://www.assent.test'],
  purposes: [{ id: 'audience' }],
  services: [
    {
      id: 'stats',
      name: 'Stats',
      vendor: { name: 'Stats SAS', country: 'FR' },
      purposes: ['audience'],
      match: ['www.assent.test/stats.js'],
      tracers: [{ name: '_st', kind: 'cookie', retention: 'P30D' }],
    },
  ],
});

const files = compileSite(site, readSdk(SDK), await versionIds(site, []));
const TAG = '<script src="/assent/assent.js"></script><script type="text/plain" data-service="stats" data-src="/stats.js"></script>';

export const assent: readonly Sinner[] = [
  {
    name: 'assent',
    does: 'has Assent first in its head, and a tag that is held',
    phases: PHASES,
    notice: true,
    site,
    expected: [],
    paths: {
      ...Object.fromEntries(
        [...files].map(([name, body]) => [`/assent/${name}`, { type: name.endsWith('.json') ? 'application/json' : 'text/javascript', body: String(body) }]),
      ),
      '/.well-known/gpc.json': { type: 'application/json', body: '{"gpc":true,"lastUpdate":"2026-11-01"}' },
      '/stats.js': { type: 'text/javascript', body: `document.cookie = '_st=' + Math.random().toString(36).slice(2) + '; Max-Age=2592000; Path=/; Secure'` },
      '/': page(TAG, '<footer><a href="#assent">Cookies</a></footer>'),
    },
  },
];
