// Audits a whole store by the keys that its own logs name: is it whole, and what it says it is?
import { type AuditReport, auditSite, digest, digestNow, parseKeys, type VerifierKey } from '@assent/core/proof';
import { type EpochStatement, hashNow, openAudited, type Store } from '@assent/server';
import type { World } from '../command.ts';
import { sayProgress } from './say-progress.ts';

/** One report a site. That the logs are those of the right endpoint is not shown by this: `assent verify --log --key` does. */
export async function auditStore(store: Store, world: Pick<World, 'line'>): Promise<readonly AuditReport[]> {
  const reports: AuditReport[] = [];
  for (const site of await store.sites()) {
    const keys = await readOwnKeys(store, site);
    const audited = await openAudited(store, site, { verifiers: origin => keys.filter(({ name }) => name === origin) }, []);
    reports.push(await auditSite(audited, { run: work => digestNow(work, hashNow), onProgress: sayProgress(`${site} `, world) }));
  }
  world.line?.('');
  return reports;
}

/** What does not fit, one line each; empty = everything fits. */
export const sayFindings = (reports: readonly AuditReport[]): readonly string[] =>
  reports.flatMap(({ site, findings, more }) => [
    ...findings.map(({ code, message }) => `${site}: ${code}: ${message}`),
    ...(more ? [`${site}: ${more} more`] : []),
  ]);

async function readOwnKeys(store: Store, site: string): Promise<readonly VerifierKey[]> {
  const keys: VerifierKey[] = [];
  for (const { epoch, frontier } of await store.logs(site))
    for (const { body } of await store.statements(site, epoch, 0, frontier.size, 'epoch'))
      keys.push(...(await digest(parseKeys((JSON.parse(body) as EpochStatement).keys.join('\n')))));
  return keys;
}
