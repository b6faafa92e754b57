// Puts what a site serves into its log, before the first record can refer to it.
import { canonicalize } from '@assent/core';
import { digestNow, entryOf } from '@assent/core/proof';
import { hashNow } from '../log/hash-now.ts';
import type { Store } from '../store/store.ts';
import type { Evidence } from './describe-version.ts';

/** Keeps the documents, then the statement in the open log of the site; one that this log has already is not repeated. */
export async function logEvidence(store: Store, site: string, { statement, documents }: Evidence): Promise<void> {
  const body = canonicalize(statement);
  await store.keepEvidence(site, documents);
  const log = (await store.logs(site)).at(-1);
  const said = log ? await store.statements(site, log.epoch, 0, log.frontier.size, 'evidence') : [];
  if (!said.some(one => one.body === body)) await store.state(site, { type: 'evidence', body, entry: digestNow(entryOf('evidence', body), hashNow) });
}
