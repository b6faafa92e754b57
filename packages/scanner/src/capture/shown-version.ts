// Which version of a notice a page shows: the texts that it fetched say so themselves.
import type { Submission } from '@assent/core';
import type { HTTPResponse, Page } from 'puppeteer-core';

export interface ShownVersion {
  readonly locale: string;
  readonly version: Submission['version'];
}

/** Listens from now on; the last texts that came are those that are shown. */
export function watchVersion(page: Page): () => ShownVersion | null {
  let shown: ShownVersion | null = null;
  page.on('response', response => void read(response).then(found => (shown = found ?? shown)));
  return () => shown;
}

async function read(response: HTTPResponse): Promise<ShownVersion | null> {
  if (!/\/assets\/[A-Za-z-]+\.[0-9a-f]{8,}\.json$/.test(response.url())) return null;
  const { locale, version } = ((await response.json().catch(() => null)) ?? {}) as Partial<ShownVersion>;
  const sound = typeof locale === 'string' && [version?.site, version?.notice, version?.sdk].every(hash => /^[0-9a-f]{64}$/.test(String(hash)));
  return sound && version ? { locale, version } : null;
}
