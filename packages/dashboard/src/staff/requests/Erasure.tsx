// Erasure: what it does and what it leaves is said first, and it takes a second press.
import { useState } from 'preact/hooks';
import type { Api } from '../../api/api.ts';
import { useStaffWords } from '../words/use-staff-words.ts';

export interface ErasureProps {
  readonly api: Api;
  readonly site: string;
  /** Reference of the request. */
  readonly id: string;
  /** Hears in words what became of it. */
  readonly onErased: (told: string) => void;
  readonly onChanged: () => void;
}

export function Erasure({ api, site, id, onErased, onChanged }: ErasureProps) {
  const { said, day, failure } = useStaffWords();
  const { requests: texts } = said;
  const [asked, setAsked] = useState(false);
  const erase = async () => {
    const answer = await api.ask<{ readonly erased: number; readonly on: string }>(`/v1/requests/${id}/erase`, { site });
    setAsked(false);
    onErased(answer.ok ? texts.erased(answer.value.erased, day(answer.value.on)) : failure(answer.problem.code));
    onChanged();
  };
  if (!asked)
    return (
      <button class="second" type="button" onClick={() => setAsked(true)}>
        {texts.erase}
      </button>
    );
  return (
    <div class="confirm">
      <p>{texts.erasePreview}</p>
      <div>
        <button class="main" type="button" onClick={() => void erase()}>
          {texts.eraseConfirm}
        </button>
        <button class="second" type="button" onClick={() => setAsked(false)}>
          {texts.cancel}
        </button>
      </div>
    </div>
  );
}
