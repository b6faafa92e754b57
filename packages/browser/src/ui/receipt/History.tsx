// The history: what was chosen when and how, newest first, each with its receipt.
import type { Submission } from '@assent/core';
import type { JSX } from 'preact';
import { deliveryOf } from '../../subject/delivery.ts';
import type { Announce } from '../announcer.ts';
import { sayList } from '../list.ts';
import type { Model } from '../model.ts';
import { sayMoment } from '../moment.ts';
import { grantedNames } from './granted-names.ts';
import { Proof } from './Proof.tsx';

export interface HistoryProps {
  readonly model: Model;
  readonly history: readonly Submission[];
  readonly announce: Announce;
}

export function History({ model, history, announce }: HistoryProps): JSX.Element {
  if (!history.length) return <p class="muted">{model.say('receipt.history.none')}</p>;
  return (
    <ol class="timeline">
      {history.map(record => (
        <Entry key={record.id} model={model} record={record} announce={announce} />
      ))}
    </ol>
  );
}

function Entry({ model, record, announce }: Omit<HistoryProps, 'history'> & { readonly record: Submission }): JSX.Element {
  const { handle, say } = model;
  const { endpoint, site } = handle.rules;
  const notice = say('receipt.notice', { version: record.version.notice.slice(0, 8) });
  const granted = grantedNames(model, record);
  const delivery = deliveryOf(handle, record);
  return (
    <li>
      <p>
        <time dateTime={record.at}>{sayMoment(say.locale, record.at)}</time>
      </p>
      <p>
        <strong>{say(`event.${record.event}`)}</strong> {say(`layer.${record.method.layer}`)}
      </p>
      <p>{granted.length ? say('receipt.on', { purposes: sayList(say.locale, granted) }) : say('receipt.off')}</p>
      <p class="muted">
        {endpoint ? <a href={`${endpoint}/evidence/${site}/notice/${record.version.notice}`}>{notice}</a> : notice}
        {delivery !== 'local' && ` · ${say(`receipt.${delivery}`)}`}
      </p>
      <Proof model={model} record={record} announce={announce} />
    </li>
  );
}
