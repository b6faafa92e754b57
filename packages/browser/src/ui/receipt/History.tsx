// The history: what was chosen when and how, newest first, each with its receipt.
import type { Submission } from '@assent/core';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { deliveryOf } from '../../subject/delivery.ts';
import { fetchReceipt } from '../../subject/receipt.ts';
import type { Announce } from '../announcer.ts';
import { Button } from '../Button.tsx';
import { sayList } from '../list.ts';
import type { Model } from '../model.ts';
import { sayMoment } from '../moment.ts';
import { download } from './download.ts';

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
  const { handle, notice, say } = model;
  const [told, setTold] = useState('');
  const on = notice.purposes.filter(({ id }) => record.purposes[id] === 'granted').map(({ title }) => title);
  const services = Object.keys(record.services).filter(id => record.services[id] === 'granted');
  const granted = [...on, ...services.map(id => notice.services[id] ?? id)];
  const delivery = deliveryOf(handle, record);
  const save = async () => {
    const { from, content } = await fetchReceipt(handle, record);
    download(`receipt-${record.id}.json`, content);
    const text = say(`receipt.saved.${from}`);
    setTold(text);
    announce(text);
  };
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
        {say('receipt.notice', { version: record.version.notice.slice(0, 8) })}
        {delivery !== 'local' && ` · ${say(`receipt.${delivery}`)}`}
      </p>
      <p>
        <Button look="link" part="receipt" onPress={() => void save()}>
          {say('receipt.download')}
          <span class="quiet"> {sayMoment(say.locale, record.at)}</span>
        </Button>{' '}
        <span class="muted">{told}</span>
      </p>
    </li>
  );
}
