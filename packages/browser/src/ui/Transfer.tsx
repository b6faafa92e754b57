// Where a vendor is, and on what ground data may leave the European Economic Area (S12).
import { countryName } from '@assent/core';
import type { JSX } from 'preact';
import type { Model, ServiceTexts } from './model.ts';
import { sayDate } from './say-date.ts';

type Props = { readonly service: Pick<ServiceTexts, 'vendor' | 'transfers'> } & Pick<Model, 'say'>;

export function Transfer({ service: { vendor, transfers }, say }: Props): JSX.Element {
  return (
    <>
      {say('service.by', { vendor: vendor.name, country: countryName(vendor.country, say.locale) })}
      {vendor.unconfirmed && <span class="muted"> {say('unconfirmed.vendor')}</span>}
      {transfers.map(fact => (
        <span class="muted" key={fact.country}>
          {' '}
          {fact.country !== vendor.country && say('transfer.reaches', { country: countryName(fact.country, say.locale) })} {say(`transfer.${fact.ground}`)}{' '}
          {fact.ground === 'adequacy' && fact.act && say('transfer.act', { act: fact.act })}{' '}
          {fact.asOf && say('transfer.as-of', { date: sayDate(say.locale, Date.parse(fact.asOf) / 1000) })}{' '}
          {fact.document && (
            <a href={fact.document} target="_blank" rel="noopener noreferrer">
              {say('transfer.document')}
            </a>
          )}
        </span>
      ))}
    </>
  );
}
