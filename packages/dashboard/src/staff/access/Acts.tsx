// The audit log, newest first, page by page.
import type { ShownAct } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { useStaffWords } from '../words/use-staff-words.ts';
import { ActTable } from './ActTable.tsx';

export function Acts({ api }: { readonly api: Api }) {
  const { said, failure } = useStaffWords();
  const { access } = said;
  const [acts, setActs] = useState<readonly ShownAct[]>([]);
  const [more, setMore] = useState(false);
  const [told, setTold] = useState('');
  const [broken, setBroken] = useState<number | null>(null);
  const read = async (below?: number) => {
    const answer = await api.ask<{ readonly acts: readonly ShownAct[]; readonly more: boolean; readonly broken: number | null }>(
      `/v1/acts${below ? `?below=${below}` : ''}`,
    );
    setTold(answer.ok ? '' : failure(answer.problem.code));
    if (!answer.ok) return;
    setActs(before => [...(below ? before : []), ...answer.value.acts]);
    setMore(answer.value.more);
    setBroken(answer.value.broken);
  };
  useEffect(() => void read(), [api]);
  return (
    <section class="panel">
      <h2>{access.acts}</h2>
      <p class="finding">{access.actsAbout}</p>
      <p role="status">{told}</p>
      {acts.length > 0 && <p class={broken === null ? 'finding' : 'wrong'}>{broken === null ? access.actsHold : access.actsBroken(broken)}</p>}
      <ActTable acts={acts} />
      {more && (
        <p>
          <button class="second" type="button" onClick={() => void read(acts.at(-1)?.seq)}>
            {access.more}
          </button>
        </p>
      )}
    </section>
  );
}
