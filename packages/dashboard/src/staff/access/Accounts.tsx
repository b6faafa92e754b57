// Accounts: made, changed and ended by administrators; what opens one is shown this once.
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { useStaffWords } from '../words/use-staff-words.ts';
import { AccountForm, type AccountFields } from './AccountForm.tsx';
import type { ShownAccount } from './shown-account.ts';

export function Accounts({ api, sites }: { readonly api: Api; readonly sites: readonly string[] }) {
  const { said, failure } = useStaffWords();
  const { access } = said;
  const [accounts, setAccounts] = useState<readonly ShownAccount[]>([]);
  const [told, setTold] = useState('');
  const [secret, setSecret] = useState<{ readonly id: string; readonly text: string } | null>(null);
  const read = async () => {
    const answer = await api.ask<{ readonly accounts: readonly ShownAccount[] }>('/v1/accounts');
    if (answer.ok) setAccounts(answer.value.accounts);
    else setTold(failure(answer.problem.code));
  };
  useEffect(() => void read(), [api]);
  const act = async <T,>(path: string, body?: object, method?: 'DELETE'): Promise<T | null> => {
    const answer = await api.ask<T>(path, body, method);
    setTold(answer.ok ? access.saved : failure(answer.problem.code));
    setSecret(null);
    await read();
    return answer.ok ? answer.value : null;
  };
  const make = (fields: AccountFields) => act('/v1/accounts', fields);
  const show = async (id: string, what: 'code' | 'token') => {
    const made = await act<{ readonly code?: string; readonly token?: string }>(`/v1/accounts/${id}/${what}`, {});
    if (made) setSecret({ id, text: made.code ? access.codeShown(made.code) : access.tokenShown(made.token ?? '') });
  };
  return (
    <section class="panel accounts">
      <h2>{access.accounts}</h2>
      <p class="finding">{access.accountsAbout}</p>
      <p role="status">{told}</p>
      {accounts
        .filter(({ ended }) => ended === null)
        .map(account => (
          <details key={account.id} class="account">
            <summary>
              <strong>{account.name}</strong> · {access.roles[account.role].title} · {account.sites?.join(', ') ?? access.allSites}
            </summary>
            <AccountForm
              key={JSON.stringify(account)}
              account={account}
              sites={sites}
              submit={access.save}
              onSubmit={fields => void act(`/v1/accounts/${account.id}`, fields)}
            />
            <div class="moves">
              <button class="second" type="button" onClick={() => void show(account.id, 'code')}>
                {access.code}
              </button>
              <button class="second" type="button" onClick={() => void show(account.id, 'token')}>
                {access.token}
              </button>
              <button
                class="second"
                type="button"
                onClick={() => confirm(access.endConfirm(account.name)) && void act(`/v1/accounts/${account.id}`, undefined, 'DELETE')}
              >
                {access.end}
              </button>
            </div>
            {secret?.id === account.id && (
              <p class="secret" role="status">
                {secret.text}
              </p>
            )}
          </details>
        ))}
      <details class="account">
        <summary>{access.make}</summary>
        <AccountForm sites={sites} submit={access.make} onSubmit={fields => void make(fields)} />
      </details>
    </section>
  );
}
