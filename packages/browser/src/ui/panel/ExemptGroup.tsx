// What measures without consent: told as what it is, with the objection that the law leaves beside each service (law §5, A9).
import { NECESSARY, type Verdict } from '@assent/core';
import type { JSX } from 'preact';
import { exemptOf } from '../exempt-of.ts';
import type { Model, ServiceTexts } from '../model.ts';
import { type Draft, verdictOf } from './draft.ts';
import { ServiceItem } from './ServiceItem.tsx';
import { ServiceList } from './ServiceList.tsx';

export interface ExemptGroupProps {
  readonly model: Model;
  readonly draft: Draft;
  readonly onService: (service: ServiceTexts, verdict: Verdict) => void;
}

/** `null` where nothing is exempt. */
export function ExemptGroup({ model, draft, onService }: ExemptGroupProps): JSX.Element | null {
  const { say } = model;
  const services = exemptOf(model);
  if (!services.length) return null;
  return (
    <section class="purpose" aria-labelledby="assent-exempt">
      <h3 id="assent-exempt">{say('exempt.title')}</h3>
      <p>{say('exempt', { service: services.map(({ name }) => name).join(', ') })}</p>
      <details>
        <summary>{say('purpose.details.none')}</summary>
        <ServiceList services={services} say={say}>
          {service => (
            <ServiceItem
              key={service.id}
              service={service}
              group={NECESSARY}
              say={say}
              verdict={verdictOf(draft, service)}
              onChoose={verdict => onService(service, verdict)}
            />
          )}
        </ServiceList>
      </details>
    </section>
  );
}
