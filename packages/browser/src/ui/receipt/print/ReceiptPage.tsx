// The receipt as a page: what was chosen, when and how, for whom, until when, who receives, how to withdraw, and how to check it.
import { countryName, type Submission } from '@assent/core';
import { formatVerifierKey } from '@assent/core/proof';
import type { JSX } from 'preact';
import type { Check } from '../../../subject/check-receipt.ts';
import { groupNumber } from '../../group-number.ts';
import type { Model } from '../../model.ts';
import { sayMoment } from '../../moment.ts';
import { sayDate } from '../../say-date.ts';
import { Recipients } from './Recipients.tsx';

export interface ReceiptPageProps {
  readonly model: Model;
  readonly record: Submission;
  /** `null` where there is no proof. */
  readonly check: Check | null;
  /** Whether controller and recipients are those of the record, and not only those that the site declares today. */
  readonly unchanged: boolean;
}

export function ReceiptPage({ model, record, check, unchanged }: ReceiptPageProps): JSX.Element {
  const { panel, say } = model;
  const { controller, authority } = panel;
  const facts: readonly (readonly [name: string, value: string])[] = [
    [say('paper.when'), sayMoment(say.locale, record.at)],
    [say('paper.how'), `${say(`event.${record.event}`)} ${say(`layer.${record.method.layer}`)}`],
    [say('paper.until'), sayDate(say.locale, Date.parse(record.expires) / 1000)],
    [say('paper.for'), `${controller.name}, ${controller.address}, ${countryName(controller.country, say.locale)}`],
    [say('paper.contact'), controller.contact],
    [say('number.label'), groupNumber(record.subject)],
    [say('paper.shown'), say('receipt.notice', { version: record.version.notice.slice(0, 8) })],
  ];
  return (
    <main>
      <h1>{say('paper.title', { site: panel.name })}</h1>
      <p>{say('paper.lead')}</p>
      <h2>{say('paper.facts')}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
      </dl>
      <Recipients model={model} record={record} />
      {!unchanged && <p class="small">{say('paper.today')}</p>}
      <h2>{say('paper.rights')}</h2>
      <p>{say('paper.withdraw', { site: panel.name, contact: controller.contact })}</p>
      <p>{say('paper.complain', { authority: `${authority.name} (${authority.url})` })}</p>
      <h2>{say('paper.proof')}</h2>
      <Standing say={say} check={check} />
    </main>
  );
}

function Standing({ say, check }: Pick<Model, 'say'> & Pick<ReceiptPageProps, 'check'>): JSX.Element {
  if (!check) return <p>{say('paper.local')}</p>;
  if (!check.ok)
    return (
      <p>
        <strong>{say('check.unproven')}</strong> {say(`check.reason.${check.reason}`)}
      </p>
    );
  const { origin, index, size, signedBy, record } = check.proven;
  return (
    <>
      <p>
        <strong>{say('check.proven')}</strong> {say('check.same')} {say('check.place', { index: index + 1, size })} {say('check.signed', { origin })}
      </p>
      <dl>
        <dt>{say('paper.received')}</dt>
        <dd>{sayMoment(say.locale, record.received)}</dd>
        <dt>{say('paper.record')}</dt>
        <dd class="mono">{record.id}</dd>
        <dt>{say('paper.key')}</dt>
        <dd class="mono">{signedBy.map(formatVerifierKey).join(' ')}</dd>
      </dl>
      <p class="small">{say('paper.check')}</p>
    </>
  );
}
