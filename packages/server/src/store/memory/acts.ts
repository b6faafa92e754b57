// Administrative acts in memory.
import { hashAct, NO_ACT } from '../act-hash.ts';
import { ACT_DAYS, type ActStore } from '../act-store.ts';
import type { Contents } from './contents.ts';

export function actsInMemory({ acts }: Contents): ActStore {
  return {
    async keepAct(act) {
      const last = acts.at(-1);
      const before = last?.hash ?? NO_ACT;
      const seq = (last?.seq ?? 0) + 1;
      acts.push({ ...act, seq, before, hash: hashAct(before, act) });
      return seq;
    },
    async acts({ sites, about, below = Number.POSITIVE_INFINITY, limit }) {
      return acts
        .filter(act => act.seq < below && (!sites || (act.site !== null && sites.includes(act.site))) && (about === undefined || act.about === about))
        .toReversed()
        .slice(0, limit);
    },
    async forgetActs(before) {
      const newest = acts.at(-1)?.at ?? 0;
      const meant = acts.filter(({ at }) => at < Math.min(before, newest - ACT_DAYS * 86_400_000));
      acts.splice(0, meant.length);
      return meant.length;
    },
  };
}
