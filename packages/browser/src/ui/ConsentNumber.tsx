// The consent number: in fours to be read out, whole when it is copied.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Announce } from './announcer.ts';
import { Button } from './Button.tsx';
import { groupNumber } from './group-number.ts';
import type { Speak } from './words.ts';

export interface ConsentNumberProps {
  readonly subject: string;
  readonly say: Speak;
  readonly announce: Announce;
}

export function ConsentNumber({ subject, say, announce }: ConsentNumberProps): JSX.Element {
  const [told, setTold] = useState('');
  const copy = async () => {
    // plain http has no clipboard, and a page may forbid it
    const copied = await Promise.resolve(navigator.clipboard?.writeText(subject).then(() => true)).catch(() => false);
    const text = say(copied ? 'number.copied' : 'number.failed');
    setTold(text);
    announce(text);
  };
  return (
    <p class="number">
      <span class="muted">{say('number.label')}</span> <code translate={false}>{groupNumber(subject)}</code>{' '}
      <Button look="plain" onPress={() => void copy()}>
        {say('number.copy')}
        <span class="quiet"> {say('number.label')}</span>
      </Button>{' '}
      <span class="muted" aria-hidden="true">
        {told || say('number.hint')}
      </span>
    </p>
  );
}
