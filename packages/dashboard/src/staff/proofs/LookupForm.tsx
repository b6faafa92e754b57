// The look-up: a number or a receipt file, and why one looks. `/` goes to the number (L10).
import { LOOKUP_REASONS, type LookupReason } from '@assent/core';
import { useEffect, useRef, useState } from 'preact/hooks';
import { useStaffWords } from '../words/use-staff-words.ts';

/** What `POST /v1/proofs` takes beside the site. */
export interface Asked {
  readonly reason: LookupReason;
  readonly reference: string;
  readonly number?: string;
  readonly receipt?: string;
}

export function LookupForm({ onAsk }: { readonly onAsk: (asked: Asked) => void }) {
  const { proofs } = useStaffWords().said;
  const number = useRef<HTMLInputElement>(null);
  const file = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState<LookupReason>('request');
  const [reference, setReference] = useState('');
  const [wrong, setWrong] = useState('');
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
      if (event.key !== '/' || typing || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      number.current?.focus();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  const onSubmit = async (event: Event) => {
    event.preventDefault();
    const typed = number.current?.value.trim() ?? '';
    const [chosen] = file.current?.files ?? [];
    setWrong(typed || chosen ? '' : proofs.empty);
    if (typed) onAsk({ reason, reference, number: typed });
    else if (chosen) onAsk({ reason, reference, receipt: await chosen.text() });
    else number.current?.focus();
  };
  return (
    <form class="panel lookup" onSubmit={event => void onSubmit(event)} noValidate>
      <div class="wide">
        <label for="number">{proofs.number}</label>
        <input
          ref={number}
          id="number"
          class="mono"
          autocomplete="off"
          spellcheck={false}
          maxLength={80}
          aria-keyshortcuts="/"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby="number-wrong number-hint"
        />
        <p class="note" id="number-hint">
          {proofs.numberHint}
        </p>
        <p class="wrong" id="number-wrong" role="alert">
          {wrong}
        </p>
      </div>
      <div>
        <label for="receipt">{proofs.file}</label>
        <input ref={file} id="receipt" type="file" accept=".tlog-proof,.json,.txt,.jsonld" />
      </div>
      <div>
        <label for="reason">{proofs.reason}</label>
        <select id="reason" value={reason} onChange={event => setReason(event.currentTarget.value as LookupReason)}>
          {LOOKUP_REASONS.map(one => (
            <option key={one} value={one}>
              {proofs.reasons[one]}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="reference">{proofs.reference}</label>
        <input
          id="reference"
          value={reference}
          autocomplete="off"
          maxLength={24}
          pattern="[\p{L}\p{N}#.\/\-]*"
          aria-describedby="reference-hint"
          onInput={event => setReference(event.currentTarget.value)}
        />
        <p class="note" id="reference-hint">
          {proofs.referenceHint}
        </p>
      </div>
      <div class="send">
        <button class="main" type="submit">
          {proofs.look}
        </button>
        <p class="note">{proofs.logged}</p>
      </div>
    </form>
  );
}
