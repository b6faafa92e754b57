// Evidence and confirmations in memory.
import type { EvidenceStore } from '../evidence-store.ts';
import type { Contents } from './contents.ts';

export function evidenceInMemory({ evidence, anchored }: Contents): EvidenceStore {
  return {
    async keepEvidence(site, documents) {
      for (const [hash, body] of documents) if (!evidence.has(`${site} ${hash}`)) evidence.set(`${site} ${hash}`, Uint8Array.from(body));
    },
    async evidence(site, hash) {
      return evidence.get(`${site} ${hash}`) ?? null;
    },
    async evidenceOf(site) {
      return [...evidence.keys()].flatMap(key => (key.startsWith(`${site} `) ? key.slice(site.length + 1) : [])).sort();
    },
    async keepAnchored(one) {
      const same = ({ site, epoch, size, anchor }: typeof one) => site === one.site && epoch === one.epoch && size === one.size && anchor === one.anchor;
      if (!anchored.some(same)) anchored.push(one);
    },
    async anchored(site) {
      return anchored.filter(one => one.site === site).sort((a, b) => a.at - b.at || a.epoch - b.epoch || a.size - b.size || (a.anchor < b.anchor ? -1 : 1));
    },
  };
}
