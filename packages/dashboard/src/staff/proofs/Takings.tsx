// What can be done with what was found: taken away as JSON, printed, or kept for a claim. Each is in the audit log before it is done (L9).
import type { FoundRecord, Lookup } from '@assent/core';
import { useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { useStaffWords } from '../words/use-staff-words.ts';
import { saveFile } from './save-file.ts';

export interface TakingsProps {
  readonly api: Api;
  readonly found: Lookup;
  readonly shown: FoundRecord;
  readonly onChanged: () => void;
}

export function Takings({ api, found, shown, onChanged }: TakingsProps) {
  const { said, failure } = useStaffWords();
  const { proofs } = said;
  const [told, setTold] = useState('');
  const { site, subject } = found;
  const take = async (as: 'json' | 'print') => {
    const answer = await api.ask('/v1/proofs/taken', { site, subject, as });
    setTold(answer.ok ? proofs.saved : failure(answer.problem.code));
    if (!answer.ok) return;
    if (as === 'print') window.print();
    else saveFile(`proof-${shown.record.id}.json`, JSON.stringify({ schema: 'assent-proof/1', site, subject, ...shown }, null, 2));
  };
  // said in the audit log by the endpoint that makes it
  const pack = async () => {
    const answer = await api.file('/v1/proofs/dossier', { site, subject, id: shown.record.id });
    setTold(answer.ok ? proofs.saved : failure(answer.problem.code));
    if (answer.ok) saveFile(`dossier-${shown.record.id}.zip`, answer.value, 'application/zip');
  };
  const dispute = async (open: boolean) => {
    const answer = await api.ask('/v1/proofs/dispute', { site, subject, open });
    setTold(answer.ok ? '' : failure(answer.problem.code));
    if (answer.ok) onChanged();
  };
  return (
    <section class="takings">
      <button class="main" type="button" onClick={() => void pack()}>
        {proofs.dossier}
      </button>
      <button class="second" type="button" onClick={() => void take('json')}>
        {proofs.json}
      </button>
      <button class="second" type="button" onClick={() => void take('print')}>
        {proofs.print}
      </button>
      <button class="plain" type="button" onClick={() => void dispute(found.restricted === null)} aria-describedby="dispute-about">
        {found.restricted ? proofs.endDispute : proofs.dispute}
      </button>
      <p class="note" id="dispute-about">
        {proofs.disputeAbout}
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
