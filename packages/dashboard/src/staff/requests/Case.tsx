// One request: what may follow, with its reason; erasure with what it does first; letters; and what was done so far.
import { NEXT_STATES, type QueuedRequest, type ShownAct } from '@assent/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { ActTable } from '../access/ActTable.tsx';
import { useStaffWords } from '../words/use-staff-words.ts';
import { Erasure } from './Erasure.tsx';
import { Letters } from './Letters.tsx';
import { WithReason } from './WithReason.tsx';

export interface CaseProps {
  readonly api: Api;
  readonly site: string;
  readonly request: QueuedRequest;
  /** To be called once something was changed, so that the queue is read again. */
  readonly onChanged: () => void;
}

export function Case({ api, site, request, onChanged }: CaseProps) {
  const { said, day, failure } = useStaffWords();
  const { requests: texts } = said;
  const [told, setTold] = useState('');
  const [acts, setActs] = useState<readonly ShownAct[]>([]);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  useEffect(() => {
    void api.ask<{ readonly acts: readonly ShownAct[] }>(`/v1/acts?about=${request.id}`).then(answer => answer.ok && setActs(answer.value.acts));
  }, [request]);
  const { id, right, state, closed } = request;
  const move = async (to: QueuedRequest['state'], reason?: string) => {
    const answer = await api.ask(`/v1/requests/${id}`, { site, from: state, to, ...(reason && { reason }) });
    setTold(answer.ok ? '' : failure(answer.problem.code));
    onChanged();
  };
  const moves = NEXT_STATES[state].filter(to => to !== 'refused' && to !== 'new') as readonly Exclude<QueuedRequest['state'], 'new' | 'refused'>[];
  return (
    <section class="panel case">
      <h2 ref={title} tabIndex={-1}>
        {texts.rights[right]} · {id}
      </h2>
      <p class="finding">
        {texts.received(day(request.received))} · {texts.due} {day(request.due)} · {texts.states[state]}
        {request.reason && ` (${texts.reasons[request.reason]})`}
      </p>
      <p class="finding">
        {said.proofs.number}: {request.subject ? <code>{request.subject}</code> : texts.gone}
      </p>
      {!closed && (
        <div class="moves">
          {moves.map(to => (
            <button key={to} class={to === 'answered' ? 'main' : 'second'} type="button" onClick={() => void move(to)}>
              {texts.move[to]}
            </button>
          ))}
          <WithReason of="refusal" onGive={reason => void move('refused', reason)} />
          {!request.extended && <WithReason of="extension" onGive={reason => void move(state, reason)} />}
        </div>
      )}
      {!closed && right === 'erasure' && request.subject && <Erasure api={api} site={site} id={id} onErased={setTold} onChanged={onChanged} />}
      <p role="status">{told}</p>
      <Letters request={request} />
      <h3>{texts.timeline}</h3>
      <ActTable acts={acts} />
    </section>
  );
}
