// One's own passkeys: those that there are, a new one, and the way to be rid of one.
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { addPasskey } from '../passkeys/use-passkey.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

interface ShownPasskey {
  readonly id: string;
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly created: number;
}

export function OwnPasskeys({ api }: { readonly api: Api }) {
  const { said, day, failure } = useStaffWords();
  const { access } = said;
  const [passkeys, setPasskeys] = useState<readonly ShownPasskey[]>([]);
  const [told, setTold] = useState('');
  const read = async () => {
    const answer = await api.ask<{ readonly passkeys: readonly ShownPasskey[] }>('/v1/passkeys');
    if (answer.ok) setPasskeys(answer.value.passkeys);
  };
  useEffect(() => void read(), [api]);
  const onAdd = async () => {
    const outcome = await addPasskey(api);
    setTold(outcome === null ? access.passkeyAdded : outcome === 'cancelled' || outcome.code === 'no-passkey' ? access.passkeyFailed : failure(outcome.code));
    await read();
  };
  const onRemove = async (id: string) => {
    const answer = await api.ask(`/v1/passkeys/${id}`, undefined, 'DELETE');
    setTold(answer.ok ? '' : failure(answer.problem.code));
    await read();
  };
  return (
    <section class="panel passkeys">
      <h2>{access.passkeys}</h2>
      <p class="finding">{access.passkeysAbout}</p>
      {passkeys.length === 0 && <p class="finding">{access.noPasskeys}</p>}
      <ul class="rows">
        {passkeys.map(({ id, host, created }) => {
          const name = access.passkeyOf(day(new Date(created).toISOString().slice(0, 10)), host);
          return (
            <li key={id}>
              {name}{' '}
              <button class="plain" type="button" onClick={() => void onRemove(id)}>
                {access.remove}
                <span class="sr"> {name}</span>
              </button>
            </li>
          );
        })}
      </ul>
      <p>
        <button class="second" type="button" onClick={() => void onAdd()}>
          {access.addPasskey}
        </button>
      </p>
      <p role="status">{told}</p>
    </section>
  );
}
