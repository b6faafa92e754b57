// Where a vendor is, and on what ground data may go there (S12).
import type { JSX } from 'preact';
import { countryName } from '@assent/core';
import type { Model, ServiceTexts } from './model.ts';
import { sayDate } from './say-date.ts';

export function Transfer({ vendor, say }: { readonly vendor: ServiceTexts['vendor'] } & Pick<Model, 'say'>): JSX.Element {
  const { transfer } = vendor;
  return (
    <>
      {say('service.by', { vendor: vendor.name, country: countryName(vendor.country, say.locale) })}
      {transfer && (
        <span class="muted">
          {' '}
          {say(`transfer.${transfer.mechanism}`)} {transfer.asOf && say('transfer.as-of', { date: sayDate(say.locale, Date.parse(transfer.asOf) / 1000) })}{' '}
          {transfer.document && (
            <a href={transfer.document} target="_blank" rel="noopener noreferrer">
              {say('transfer.document')}
            </a>
          )}
        </span>
      )}
    </>
  );
}
