// Where variants can be looked at: pages that run them again from the evidence in the site's log.
import { readEvidence } from '../evidence/read-evidence.ts';
import type { Store } from '../store/store.ts';

/** Variant key → language → address; the last evidence of each. */
export async function variantFrames(store: Pick<Store, 'logs' | 'statements'>, site: string): Promise<ReadonlyMap<string, Readonly<Record<string, string>>>> {
  const found = new Map<string, Record<string, string>>();
  for (const { at, said } of (await readEvidence(store, site)).versions)
    for (const name of Object.keys(said.notices)) {
      const [language = '', key] = name.split('~');
      if (key === undefined || language.includes('@')) continue;
      found.set(key, { ...found.get(key), [language]: `/evidence/${site}/${at.epoch}/${at.index}/${name}/` });
    }
  return found;
}
