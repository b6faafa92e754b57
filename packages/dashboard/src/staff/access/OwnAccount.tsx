// One's own account: who one is here, and the way out everywhere.
import type { Api, Session } from '../../api/api.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

export interface OwnAccountProps {
  readonly api: Api;
  readonly session: Session;
  readonly onEnded: () => void;
}

export function OwnAccount({ api, session, onEnded }: OwnAccountProps) {
  const { access } = useStaffWords().said;
  const end = async () => {
    const answer = await api.ask('/v1/session?everywhere=1', undefined, 'DELETE');
    if (answer.ok) onEnded();
  };
  return (
    <section class="panel">
      <h2>{access.yours}</h2>
      <p class="finding">{access.youAre(session.account.name, access.roles[session.role].title)}</p>
      <p>
        <button class="second" type="button" onClick={() => void end()}>
          {access.everywhere}
        </button>
      </p>
    </section>
  );
}
