// The end of the preferences: the consent number, the way to history and rights, and withdrawal of everything.
import { grantsAny, type Method } from '@assent/core';
import type { JSX } from 'preact';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import { ConsentNumber } from '../ConsentNumber.tsx';
import type { Model } from '../model.ts';

export interface PanelEndProps {
  readonly model: Model;
  readonly announce: Announce;
  readonly onWithdraw: (input: Method['input']) => void;
}

/** Withdrawing is offered where something is granted, in one click, as accepting was (FR-23, P14). */
export function PanelEnd({ model: { handle, notice, say }, announce, onWithdraw }: PanelEndProps): JSX.Element {
  const choice = handle.choice();
  return (
    <div class="end">
      {choice?.subject && <ConsentNumber subject={choice.subject} say={say} announce={announce} />}
      <p>
        <a href={notice.href}>{say('number.history')}</a>
      </p>
      {grantsAny(choice) && (
        <div class="withdrawal">
          <Button look="main" part="withdraw" onPress={onWithdraw}>
            {say('btn.withdraw')}
          </Button>
          <p class="muted">{say('withdraw.hint')}</p>
        </div>
      )}
    </div>
  );
}
