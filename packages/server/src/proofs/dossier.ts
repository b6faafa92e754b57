// The dossier of one record: everything that proves it, as files that a lawyer can hand on and anybody can check without this endpoint.
import { canonicalize, type FoundRecord } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import { readEvidence, readSound } from '../evidence/read-evidence.ts';
import type { ExportedFile } from '../export/export-files.ts';
import type { Keys } from '../log/keys.ts';
import type { Store } from '../store/store.ts';
import { dossierPage } from './dossier-page.ts';
import { DOSSIER_README } from './dossier-readme.ts';

/** In an order of their own; nothing in them depends on when they are read. Documents that are altered or gone are left out: the page says so of pictures. */
export async function* dossierFiles(store: Store, keys: Pick<Keys, 'verifiers'>, site: string, found: FoundRecord): AsyncGenerator<ExportedFile> {
  const { record, salt, place, receipt, notice } = found;
  yield { name: 'README.txt', chunks: [DOSSIER_README] };
  yield { name: 'dossier.html', chunks: [dossierPage(site, found)] };
  yield { name: 'record.json', chunks: [canonicalize(record)] };
  yield { name: 'salt.txt', chunks: [`${salt}\n`] };
  yield { name: 'found.json', chunks: [`${JSON.stringify({ schema: 'assent-proof/1', site, subject: record.subject, ...found }, null, 2)}\n`] };
  if (receipt) yield { name: 'receipt.tlog-proof', chunks: [receipt] };
  const log = (await store.logs(site)).find(({ epoch }) => epoch === place?.epoch);
  if (log) yield { name: 'keys.txt', chunks: keys.verifiers(log.origin).map(key => `${formatVerifierKey(key)}\n`) };
  if (!notice) return;
  const { versions, captures } = await readEvidence(store, site);
  const version = versions.find(({ at }) => at.epoch === notice.epoch && at.index === notice.index)?.said;
  if (!version) return;
  yield { name: 'evidence/version.json', chunks: [canonicalize(version)] };
  const documents = [version.site, version.rules, version.theme, version.sdk, record.version.notice, ...Object.values(version.files)];
  for (const name of [...new Set(documents)].sort()) yield* documentOf(store, site, name, `evidence/${name}`);
  for (const { epoch, index, picture } of notice.captures) {
    const said = captures.find(({ at }) => at.epoch === epoch && at.index === index)?.said;
    if (said) yield { name: `captures/${epoch}-${index}.json`, chunks: [canonicalize(said)] };
    yield* documentOf(store, site, picture, `captures/${epoch}-${index}-${picture}.png`);
  }
}

async function* documentOf(store: Store, site: string, name: string, file: string): AsyncGenerator<ExportedFile> {
  const bytes = await readSound(store, site, name);
  if (bytes) yield { name: file, chunks: [bytes] };
}
