// The visitor's own page: state, history, proof, withdrawal and rights, in one column (P13).
import { grantsAny, type Method, type Submission } from '@assent/core';
import type { JSX } from 'preact';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import { ConsentNumber } from '../ConsentNumber.tsx';
import type { HeadingTag } from '../heading.ts';
import type { Model } from '../model.ts';
import { sayDate } from '../say-date.ts';
import { History } from './History.tsx';
import { Rights } from './Rights.tsx';
import { State } from './State.tsx';

export interface ReceiptProps {
  readonly model: Model;
  readonly history: readonly Submission[];
  readonly heading: HeadingTag;
  readonly announce: Announce;
  readonly onChange: (opener: Element) => void;
  readonly onWithdraw: (input: Method['input']) => void;
}

export function Receipt({ model, history, heading: Heading, announce, onChange, onWithdraw }: ReceiptProps): JSX.Element {
  const { handle, say } = model;
  const choice = handle.choice();
  const subject = choice?.subject || history[0]?.subject || '';
  return (
    <div class="receipt" data-assent-part="receipt-area">
      <section class="card">
        <Heading>{choice ? say('receipt.now') : say('receipt.none')}</Heading>
        {choice ? <State model={model} /> : <p>{say('receipt.none.hint')}</p>}
        {choice && (
          <p class="muted">{say('panel.last', { date: sayDate(say.locale, choice.at), expiry: sayDate(say.locale, choice.at + handle.rules.validity) })}</p>
        )}
        <div class="acts">
          {grantsAny(choice) && (
            <Button look="main" part="withdraw" onPress={onWithdraw}>
              {say('btn.withdraw')}
            </Button>
          )}
          <Button look={grantsAny(choice) ? 'plain' : 'main'} part="change" dialog onPress={(_, button) => onChange(button)}>
            {say(choice ? 'receipt.change' : 'receipt.choose')}
          </Button>
        </div>
        {grantsAny(choice) && <p class="muted">{say('withdraw.hint')}</p>}
      </section>
      {(choice || history.length > 0) && (
        <section class="card">
          <Heading>{say('receipt.history')}</Heading>
          {subject ? <ConsentNumber subject={subject} say={say} announce={announce} /> : <p class="muted">{say('receipt.unproven')}</p>}
          {!handle.rules.endpoint && <p class="muted">{say('receipt.local')}</p>}
          <History model={model} history={history} announce={announce} />
        </section>
      )}
      <section class="card">
        <Heading>{say('rights.title')}</Heading>
        <Rights model={model} subject={subject} history={history} announce={announce} />
      </section>
    </div>
  );
}
