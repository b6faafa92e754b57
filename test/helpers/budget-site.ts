// The site whose bytes are counted: six services in one language, and what its visitors download of it.
import { hash } from 'node:crypto';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { catalog } from '@assent/catalog';
import { siteVersion } from '@assent/core/proof';
import { resolveSite } from '@assent/core/schema';
import { compileSite, readSdk, type Sdk, type SiteFiles } from '@assent/server';

export const BUDGET_SITE = resolveSite(
  {
    id: 'budget',
    name: { en: 'Example' },
    origins: ['https://www.example.org'],
    controller: { name: 'Example', address: '1 Example Street', country: 'FR', contact: 'dpo@example.org', policy: '/privacy' },
    locales: ['en'],
    purposes: [{ id: 'audience' }, { id: 'media' }, { id: 'advertising' }],
    services: ['google-analytics', 'posthog', 'meta-pixel', 'youtube', 'hotjar', 'linkedin-insight'],
    endpoint: 'https://consent.example.org',
  },
  catalog,
);

/** The SDK as built. */
export const builtSdk = (): Sdk => readSdk(path.resolve(import.meta.dirname, '../../packages/browser/dist'));

/** The site's files, of the SDK as built or of another. */
export async function budgetFiles(sdk = builtSdk()): Promise<SiteFiles> {
  return compileSite(BUDGET_SITE, sdk, { ...(await siteVersion(BUDGET_SITE)), still: [] });
}

/** A hash that is written in a file, whatever it is the hash of. */
const HASH = /[0-9a-f]{64}|(?<=[.`])[0-9a-f]{8}(?=[.`])|(?<=sha256-)[\w+/]{43}/g;

/**
 * Size of a file, brotli 11. Its hashes are random to a compressor and worth up to thirty bytes either way, so that a change of a text somewhere else
 * would move the gate: this is the mean over several other hashes in their place, which what is written alone moves.
 */
export function brotliSize(content: string): number {
  const sizes = [...Array(9).keys()].map(seed => {
    let place = 0;
    const other = (found: string) => hash('sha256', `${seed} ${place++}`, /^[0-9a-f]+$/.test(found) ? 'hex' : 'base64').slice(0, found.length);
    return brotliCompressSync(content.replace(HASH, other)).length;
  });
  return Math.round(sizes.reduce((sum, size) => sum + size, 0) / sizes.length);
}
