// A step that needs a reason: choosing one and taking the step stand side by side.
import { EXTENSION_REASONS, REFUSAL_REASONS, type RequestReason } from '@assent/core';
import { useId, useState } from 'preact/hooks';
import { useStaffWords } from '../words/use-staff-words.ts';

export interface WithReasonProps {
  readonly of: 'refusal' | 'extension';
  readonly onGive: (reason: RequestReason) => void;
}

export function WithReason({ of, onGive }: WithReasonProps) {
  const { requests: texts } = useStaffWords().said;
  const [reason, setReason] = useState<RequestReason | ''>('');
  const id = useId();
  const reasons: readonly RequestReason[] = of === 'refusal' ? REFUSAL_REASONS : EXTENSION_REASONS;
  return (
    <div>
      <label class="sr" for={id}>
        {texts.why}: {of === 'refusal' ? texts.move.refused : texts.extend}
      </label>
      <select id={id} value={reason} onChange={event => setReason(event.currentTarget.value as RequestReason)}>
        <option value="">{texts.choose}</option>
        {reasons.map(one => (
          <option key={one} value={one}>
            {texts.reasons[one]}
          </option>
        ))}
      </select>{' '}
      <button class="second" type="button" disabled={!reason} onClick={() => reason && onGive(reason)}>
        {of === 'refusal' ? texts.move.refused : texts.extend}
      </button>
    </div>
  );
}
