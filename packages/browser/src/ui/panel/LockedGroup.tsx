// What is always active, listed all the same, without a control that could not be used (FR-70, P7); exempt measurement may be objected to.
import { NECESSARY, type Verdict } from '@assent/core';
import type { JSX } from 'preact';
import type { Model, ServiceTexts } from '../model.ts';
import { servicesOf } from '../services-of.ts';
import { type Draft, verdictOf } from './draft.ts';
import { ServiceItem } from './ServiceItem.tsx';
import { ServiceList } from './ServiceList.tsx';

export interface LockedGroupProps {
  readonly model: Model;
  readonly draft: Draft;
  readonly onService: (service: ServiceTexts, verdict: Verdict) => void;
}

export function LockedGroup({ model, draft, onService }: LockedGroupProps): JSX.Element {
  const { panel, say } = model;
  const services = servicesOf(model, NECESSARY);
  const exempt = services.filter(service => service.exempt);
  const long = panel.purposes.find(({ id }) => id === NECESSARY)?.long;
  return (
    <section class="purpose" aria-labelledby="assent-locked">
      <h3 id="assent-locked">{say('purpose.locked')}</h3>
      <p>{exempt.length ? say('exempt', { service: exempt.map(({ name }) => name).join(', ') }) : say('purpose.locked.short')}</p>
      <details>
        <summary>{say('purpose.details.none')}</summary>
        {long && <p>{long}</p>}
        <ServiceList services={services} say={say}>
          {service => (
            <ServiceItem
              key={service.id}
              service={service}
              group={NECESSARY}
              say={say}
              {...(service.exempt && { verdict: verdictOf(draft, service), onChoose: (verdict: Verdict) => onService(service, verdict) })}
            />
          )}
        </ServiceList>
      </details>
    </section>
  );
}
