// One service within a purpose: who, where, what it stores, and a verdict of its own for those who go that far.
import type { JSX } from 'preact';
import type { Verdict } from '@assent/core';
import type { ServiceTexts } from '../model.ts';
import { Transfer } from '../Transfer.tsx';
import type { Speak } from '../words.ts';
import { TracerList } from './TracerList.tsx';
import { VerdictRadios } from './VerdictRadios.tsx';

export interface ServiceItemProps {
  readonly service: ServiceTexts;
  /** Radio names start with it: a service with two purposes stands in two lists. */
  readonly group: string;
  readonly say: Speak;
  /** Left out for services that are always active: there is nothing to choose, and no control that pretends otherwise (P7). */
  readonly verdict?: Verdict | undefined;
  readonly onChoose?: ((verdict: Verdict) => void) | undefined;
}

export function ServiceItem({ service, group, say, verdict, onChoose }: ServiceItemProps): JSX.Element {
  const { vendor } = service;
  const facts = (
    <>
      {service.about && (
        <p class="about" lang={service.lang} dir="auto">
          {service.about}
        </p>
      )}
      {service.run && <p>{say('service.denied')}</p>}
      <p>
        <Transfer service={service} say={say} />{' '}
        {vendor.policy && (
          <a href={vendor.policy} target="_blank" rel="noopener noreferrer">
            {say('service.policy', { vendor: vendor.name })}
          </a>
        )}
      </p>
      <TracerList service={service} say={say} />
    </>
  );
  return (
    <li class="service">
      {verdict && onChoose ? (
        <fieldset>
          <legend>
            <bdi>{service.name}</bdi>
          </legend>
          <VerdictRadios name={`${group}-${service.id}`} value={verdict} say={say} exempt={service.exempt} onChoose={onChoose} />
          {facts}
        </fieldset>
      ) : (
        <>
          <p class="service-name">
            <bdi>{service.name}</bdi>
          </p>
          {facts}
        </>
      )}
    </li>
  );
}
