// What a visitor can do with the proof of one choice: check it here, print it, take it away in three forms.
import type { Submission } from '@assent/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type Check, checkReceipt } from '../../subject/check-receipt.ts';
import { fetchReceipt, type Receipt } from '../../subject/receipt.ts';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import type { Model } from '../model.ts';
import { sayMoment } from '../moment.ts';
import { sayDate } from '../say-date.ts';
import { type Form, FORMS, saveReceipt } from './save-receipt.ts';
import { printReceipt } from './print/print-receipt.tsx';
import { Verdict } from './Verdict.tsx';

export interface ProofProps {
  readonly model: Model;
  readonly record: Submission;
  readonly announce: Announce;
}

export function Proof({ model, record, announce }: ProofProps): JSX.Element {
  const { handle, say } = model;
  const [told, setTold] = useState('');
  const [check, setCheck] = useState<Check | null>(null);
  const tell = (text: string) => {
    setTold(text);
    announce(text);
  };
  /** The receipt, after its state was told where it is not just there. */
  const ask = async () => {
    setCheck(null);
    setTold(say('receipt.asking'));
    const receipt = await fetchReceipt(handle, record);
    tell(sayState(receipt, say));
    return receipt;
  };
  const onCheck = async () => {
    const { proof } = await ask();
    if (!proof) return;
    const checked = await checkReceipt(handle, proof, record);
    setCheck(checked);
    announce(say(checked.ok ? 'check.proven' : `check.reason.${checked.reason}`));
  };
  const onSave = async (form: Form) => {
    const receipt = await ask();
    await saveReceipt(model, record, receipt.proof, form);
    tell(say(receipt.proof ? 'receipt.saved' : 'receipt.saved.local'));
  };
  const onPrint = async () => {
    const { proof } = await ask();
    await printReceipt(model, record, proof ? await checkReceipt(handle, proof, record) : null);
  };
  const of = <span class="quiet"> {sayMoment(say.locale, record.at)}</span>;
  return (
    <div class="proof">
      <div class="links">
        {handle.rules.endpoint && (
          <Button look="link" part="check" onPress={() => void onCheck()}>
            {say('receipt.check')}
            {of}
          </Button>
        )}
        <Button look="link" part="print" onPress={() => void onPrint()}>
          {say('receipt.print')}
          {of}
        </Button>
        <details>
          <summary>
            {say('receipt.download')}
            {of}
          </summary>
          <div class="links">
            {FORMS.map(form => (
              <Button key={form} look="link" part={`receipt-${form}`} onPress={() => void onSave(form)}>
                {say(`receipt.as.${form}`)}
                {of}
              </Button>
            ))}
          </div>
        </details>
      </div>
      {told && <p class="muted">{told}</p>}
      {check && <Verdict check={check} say={say} />}
    </div>
  );
}

function sayState({ state, on, proof }: Receipt, say: Model['say']): string {
  if (state === 'erased') return say(proof ? 'receipt.erased.kept' : 'receipt.erased', { date: on ? sayDate(say.locale, Date.parse(on) / 1000) : '–' });
  return state === 'signed' ? '' : say(`receipt.${state === 'waiting' ? 'waiting' : 'unanswered'}`);
}
