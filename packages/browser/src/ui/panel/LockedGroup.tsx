// What is always active, listed all the same, without a control that could not be used (FR-70, P7).
import { NECESSARY } from '@assent/core';
import type { JSX } from 'preact';
import type { Model } from '../model.ts';
import { servicesOf } from '../services-of.ts';
import { ServiceItem } from './ServiceItem.tsx';
import { ServiceList } from './ServiceList.tsx';

export function LockedGroup({ model }: { readonly model: Model }): JSX.Element {
  const { panel, say } = model;
  const long = panel.purposes.find(({ id }) => id === NECESSARY)?.long;
  return (
    <section class="purpose" aria-labelledby="assent-locked">
      <h3 id="assent-locked">{say('purpose.locked')}</h3>
      <p>{say('purpose.locked.short')}</p>
      <details>
        <summary>{say('purpose.details.none')}</summary>
        {long && <p>{long}</p>}
        <ServiceList services={servicesOf(model, NECESSARY)} say={say}>
          {service => <ServiceItem key={service.id} service={service} group={NECESSARY} say={say} />}
        </ServiceList>
      </details>
    </section>
  );
}
