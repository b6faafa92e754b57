// Acts as the dashboard shows them: with what the account is called today.
import type { ShownAct } from '@assent/core';
import type { AccountStore } from '../store/account-store.ts';
import type { ActFilter, ActStore } from '../store/act-store.ts';

export async function showActs(store: Pick<ActStore, 'acts'> & Pick<AccountStore, 'accounts'>, filter: ActFilter): Promise<readonly ShownAct[]> {
  const accounts = new Map((await store.accounts()).map(account => [account.id, account]));
  return (await store.acts(filter)).map(act => {
    const account = accounts.get(act.account ?? '');
    return { ...act, name: account?.name ?? null, role: account?.role ?? null };
  });
}
