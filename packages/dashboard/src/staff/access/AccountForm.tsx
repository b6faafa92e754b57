// The fields of an account: name, role with what it may, sites, and the address at the company's provider.
import { type Role, ROLES } from '@assent/core';
import { useId, useState } from 'preact/hooks';
import { useStaffWords } from '../words/use-staff-words.ts';
import type { ShownAccount } from './shown-account.ts';

/** What `POST /v1/accounts` takes. */
export interface AccountFields {
  readonly name: string;
  readonly role: Role;
  readonly sites: readonly string[] | null;
  readonly identity?: string | null;
}

export interface AccountFormProps {
  readonly account?: ShownAccount;
  /** Ids of the sites that there are. */
  readonly sites: readonly string[];
  readonly submit: string;
  readonly onSubmit: (fields: AccountFields) => void;
}

export function AccountForm({ account, sites, submit, onSubmit }: AccountFormProps) {
  const { access } = useStaffWords().said;
  const id = useId();
  const [name, setName] = useState(account?.name ?? '');
  const [role, setRole] = useState<Role>(account?.role ?? 'viewer');
  const [chosen, setChosen] = useState<readonly string[] | null>(account?.sites ?? null);
  const [identity, setIdentity] = useState(account?.linked ? '' : (account?.identity ?? ''));
  const onSend = (event: Event) => {
    event.preventDefault();
    onSubmit({ name, role, sites: chosen, ...(account?.linked ? {} : { identity: identity || null }) });
  };
  const toggle = (site: string) => setChosen((chosen ?? []).includes(site) ? (chosen ?? []).filter(one => one !== site) : [...(chosen ?? []), site]);
  return (
    <form onSubmit={onSend}>
      <div class="fields">
        <div>
          <label for={`${id}-name`}>{access.name}</label>
          <input id={`${id}-name`} required maxLength={60} value={name} autocomplete="off" onInput={event => setName(event.currentTarget.value)} />
        </div>
        <div>
          <label for={`${id}-role`}>{access.role}</label>
          <select id={`${id}-role`} value={role} onChange={event => setRole(event.currentTarget.value as Role)}>
            {ROLES.map(one => (
              <option key={one} value={one}>
                {access.roles[one].title}: {access.roles[one].about}
              </option>
            ))}
          </select>
        </div>
        {!account?.linked && (
          <div>
            <label for={`${id}-identity`}>{access.identity}</label>
            <input
              id={`${id}-identity`}
              type="email"
              maxLength={250}
              value={identity}
              autocomplete="off"
              aria-describedby={`${id}-hint`}
              onInput={event => setIdentity(event.currentTarget.value)}
            />
            <p class="note" id={`${id}-hint`}>
              {access.identityHint}
            </p>
          </div>
        )}
      </div>
      <fieldset>
        <legend>{access.sites}</legend>
        <label>
          <input type="checkbox" checked={chosen === null} onChange={() => setChosen(chosen === null ? sites.slice(0, 1) : null)} /> {access.allSites}
        </label>
        {chosen !== null &&
          sites.map(site => (
            <label key={site}>
              <input type="checkbox" checked={chosen.includes(site)} onChange={() => toggle(site)} /> {site}
            </label>
          ))}
      </fieldset>
      <p>
        <button class="main" type="submit">
          {submit}
        </button>
      </p>
    </form>
  );
}
