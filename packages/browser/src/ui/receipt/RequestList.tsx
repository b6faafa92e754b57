// Requests of this visitor: which right, under which reference, and how far it is, in words (V1).
import type { RequestStatus } from '@assent/core';
import type { JSX } from 'preact';
import { sayDay } from '../say-date.ts';
import type { Speak } from '../words.ts';

export interface RequestListProps {
  /** `null` where the endpoint did not say. */
  readonly requests: readonly RequestStatus[] | null;
  readonly contact: string;
  readonly say: Speak;
}

export function RequestList({ requests, contact, say }: RequestListProps): JSX.Element {
  if (!requests) return <p class="muted">{say('request.unanswered')}</p>;
  if (!requests.length) return <p class="muted">{say('request.none')}</p>;
  const day = (date: string | null) => (date ? sayDay(say.locale, date) : '');
  return (
    <ul class="requests">
      {requests.map(({ id, right, state, received, due, closed, reason }) => (
        <li key={id}>
          <p>
            <strong>{say(`request.right.${right}`)}</strong> <code translate={false}>{id}</code>
          </p>
          <p>
            {say(`request.state.${state}`, { received: day(received), due: day(due), closed: day(closed), contact })}
            {reason && ` ${say(`request.reason.${reason}`)}`}
          </p>
        </li>
      ))}
    </ul>
  );
}
