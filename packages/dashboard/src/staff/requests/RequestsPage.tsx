// The rights queue: what is due when, in words (L8), and one request at a time beside it.
import type { QueuedRequest } from '@assent/core';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { PageProps } from '../../screen/page-props.ts';
import { useSpeech } from '../../words/speech.ts';
import { useStaffWords } from '../words/use-staff-words.ts';
import { Case } from './Case.tsx';

const DAY = 86_400_000;

export function RequestsPage({ api, site, today, onEnded }: PageProps) {
  const { words } = useSpeech();
  const { said, day, failure } = useStaffWords();
  const { requests: texts } = said;
  const [requests, setRequests] = useState<readonly QueuedRequest[] | null>(null);
  const [chosen, setChosen] = useState('');
  const [told, setTold] = useState('');
  const read = useCallback(async () => {
    const answer = await api.ask<{ readonly requests: readonly QueuedRequest[] }>(`/v1/requests?${new URLSearchParams({ site })}`);
    if (answer.ok) setRequests(answer.value.requests);
    else if (answer.problem.kind === 'signed-out') onEnded();
    else setTold(failure(answer.problem.code));
  }, [api, site]);
  useEffect(() => void read(), [read]);
  const shown = requests?.find(({ id }) => id === chosen);
  const leftOf = ({ due, closed }: QueuedRequest) => (closed ? texts.closed(day(closed)) : texts.daysLeft((Date.parse(due) - Date.parse(today)) / DAY));
  return (
    <main id="figures" class="staff" aria-busy={!requests && !told}>
      <div class="headline">
        <div>
          <h1>{words.pages.requests}</h1>
          <p class="when">{texts.lead}</p>
        </div>
      </div>
      <p class="told" role="status">
        {told}
      </p>
      {requests?.length === 0 && (
        <section class="panel">
          <p>{texts.none}</p>
        </section>
      )}
      {requests && requests.length > 0 && (
        <section class="panel">
          <table class="queue">
            <thead>
              <tr>
                {[texts.due, texts.right, texts.state, texts.reference, texts.left, texts.assignee].map(title => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {requests.map(request => (
                <tr key={request.id} aria-current={request.id === chosen ? 'true' : undefined}>
                  <th scope="row" data-title={texts.due}>
                    {day(request.due)}
                  </th>
                  <td data-title={texts.right}>{texts.rights[request.right]}</td>
                  <td data-title={texts.state}>
                    {texts.states[request.state]}
                    {request.extended && `, ${texts.extended}`}
                  </td>
                  <td data-title={texts.reference}>
                    <button class="plain" type="button" aria-expanded={request.id === chosen} onClick={() => setChosen(request.id)}>
                      {request.id}
                    </button>
                  </td>
                  <td data-title={texts.left} class={!request.closed && request.due < today ? 'late' : undefined}>
                    {leftOf(request)}
                  </td>
                  <td data-title={texts.assignee}>{request.assignee ?? texts.nobody}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {shown && <Case key={shown.id} api={api} site={site} request={shown} onChanged={() => void read()} />}
    </main>
  );
}
