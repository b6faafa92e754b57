// What a look-up has found: the verdict, one record at a time, the history around it, and who has looked before.
import type { Lookup } from '@assent/core';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { ActTable } from '../access/ActTable.tsx';
import { useStaffWords } from '../words/use-staff-words.ts';
import { Captures } from './Captures.tsx';
import { Decided } from './Decided.tsx';
import { History } from './History.tsx';
import { NoticeFrame } from './NoticeFrame.tsx';
import { Takings } from './Takings.tsx';
import { VerdictBar } from './VerdictBar.tsx';

export interface FoundProps {
  readonly api: Api;
  readonly found: Lookup;
  /** To be called once something was changed, so that it is read again. */
  readonly onChanged: () => void;
}

export function Found({ api, found, onChanged }: FoundProps) {
  const { said } = useStaffWords();
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      found.records.findIndex(({ record }) => record.id === found.receipt?.id),
    ),
  );
  const shown = found.records[at];
  return (
    <>
      <VerdictBar found={found} shown={shown} />
      {shown && (
        <>
          <div class="pair">
            <Decided found={shown} />
            <NoticeFrame key={shown.record.id} found={shown} />
          </div>
          {shown.notice && <Captures site={found.site} record={shown.record} notice={shown.notice} />}
          <Takings api={api} found={found} shown={shown} onChanged={onChanged} />
          <History records={found.records} at={at} onChoose={setAt} />
        </>
      )}
      <section class="panel after">
        <h2>{said.proofs.requests}</h2>
        {found.requests.length === 0 && <p class="finding">{said.proofs.noRequests}</p>}
        <ul class="rows">
          {found.requests.map(({ id, right, state, due }) => (
            <li key={id}>
              <strong>{said.requests.rights[right]}</strong> <code>{id}</code> {said.requests.states[state]} · {said.requests.due} {due}
            </li>
          ))}
        </ul>
      </section>
      <section class="panel after">
        <h2>{said.proofs.lookups}</h2>
        <ActTable acts={found.acts} />
      </section>
    </>
  );
}
