// A right is exercised from here, under the consent number alone; how far it is can be read here too (V6, GDPR art. 12).
import { type RequestStatus, type Right, RIGHTS } from '@assent/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { fetchRequests, sendRequest } from '../../subject/requests.ts';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import type { Model } from '../model.ts';
import { sayDay } from '../say-date.ts';
import { RequestList } from './RequestList.tsx';

export interface RequestFormProps {
  readonly model: Model;
  readonly subject: string;
  readonly announce: Announce;
}

export function RequestForm({ model, subject, announce }: RequestFormProps): JSX.Element {
  const { handle, panel, say } = model;
  const { contact } = panel.controller;
  const [right, setRight] = useState<Right>(RIGHTS[0]);
  const [told, setTold] = useState('');
  const [requests, setRequests] = useState<readonly RequestStatus[] | 'asking' | null>(null);
  const tell = (text: string) => {
    setTold(text);
    announce(text);
  };
  const onSend = async () => {
    setTold(say('rights.asking'));
    const answer = await sendRequest(handle, subject, right);
    const sent = answer?.find(request => request.right === right);
    if (answer) setRequests(answer);
    tell(sent ? say('request.sent', { reference: sent.id, due: sayDay(say.locale, sent.due) }) : say('request.unsent', { contact }));
  };
  const onOpen = async (open: boolean) => {
    if (!open || requests) return;
    setRequests('asking');
    setRequests(await fetchRequests(handle, subject));
  };
  return (
    <>
      <fieldset class="rights" data-assent-part="request">
        <legend>{say('request.title')}</legend>
        {RIGHTS.map(one => (
          <label key={one}>
            <input type="radio" name="right" value={one} checked={one === right} onChange={() => setRight(one)} /> {say(`request.right.${one}`)}
          </label>
        ))}
      </fieldset>
      <p class="muted">{say('request.lead', { controller: panel.controller.name })}</p>
      <div class="acts">
        <Button look="plain" part="request-send" onPress={() => void onSend()}>
          {say('request.send')}
        </Button>
      </div>
      {told && <p>{told}</p>}
      <details data-assent-part="requests" onToggle={event => void onOpen(event.currentTarget.open)}>
        <summary>{say('request.mine')}</summary>
        {requests === 'asking' ? <p class="muted">{say('rights.asking')}</p> : <RequestList requests={requests} contact={contact} say={say} />}
      </details>
    </>
  );
}
