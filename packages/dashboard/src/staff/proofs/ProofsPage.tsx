// The DPO's room: one number in, a verdict out, with everything it rests on.
import type { Lookup } from '@assent/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PageProps } from '../../screen/page-props.ts';
import { useSpeech } from '../../words/speech.ts';
import { useStaffWords } from '../words/use-staff-words.ts';
import { Register } from '../register/Register.tsx';
import { Found } from './Found.tsx';
import { type Asked, LookupForm } from './LookupForm.tsx';

export function ProofsPage({ api, site, onEnded }: PageProps) {
  const { words } = useSpeech();
  const { said, failure } = useStaffWords();
  const [found, setFound] = useState<Lookup | null>(null);
  const [told, setTold] = useState('');
  const asked = useRef<Asked | null>(null);
  const result = useRef<HTMLDivElement>(null);
  const onAsk = async (draft: Asked) => {
    asked.current = draft;
    setTold(said.proofs.looking);
    const answer = await api.ask<Lookup>('/v1/proofs', { site, ...draft });
    if (!answer.ok && answer.problem.kind === 'signed-out') return onEnded();
    setTold(answer.ok ? '' : failure(answer.problem.code));
    setFound(answer.ok ? answer.value : null);
  };
  // what has been found is read out, and where the keyboard goes on
  useEffect(() => {
    if (found) result.current?.focus();
  }, [found]);
  return (
    <main id="figures" class="staff">
      <div class="headline">
        <div>
          <h1>{words.pages.proofs}</h1>
          <p class="when">{said.proofs.lead}</p>
        </div>
      </div>
      <LookupForm onAsk={draft => void onAsk(draft)} />
      <p class="told" role="status">
        {told}
      </p>
      <div ref={result} tabIndex={-1} class="content" aria-live="off">
        {found && (
          <Found
            key={`${found.subject} ${found.acts[0]?.seq}`}
            api={api}
            found={found}
            onChanged={() => asked.current && void onAsk({ ...asked.current, reason: 'check' })}
          />
        )}
      </div>
      <Register api={api} site={site} />
    </main>
  );
}
