// The audit log as its writers see it: who did what, to what, at which site.
import type { ActDetail, ActKind } from '@assent/core';
import type { Account } from '../store/account-store.ts';
import type { ActStore } from '../store/act-store.ts';

/** What an act was about besides itself. */
export interface ActTarget {
  readonly site?: string;
  readonly about?: string;
  readonly detail?: ActDetail;
}

/** Resolves once the act is in the audit log for good; what it stands for is done after that, so that nothing is ever done unseen. `null` = the command line. */
export type Trail = (who: Pick<Account, 'id'> | null, act: ActKind, target?: ActTarget) => Promise<void>;

/** `now` in milliseconds. */
export const makeTrail =
  (store: Pick<ActStore, 'keepAct'>, now: () => number): Trail =>
  async (who, act, { site = null, about = null, detail = {} }: { site?: string | null; about?: string | null; detail?: ActDetail } = {}) => {
    await store.keepAct({ at: now(), account: who?.id ?? null, act, site, about, detail });
  };
