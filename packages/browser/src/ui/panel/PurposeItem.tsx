// One purpose: what for, refuse or accept, and its details one action away (FR-03, FR-04).
import type { JSX } from 'preact';
import type { Verdict } from '@assent/core';
import type { Model, PurposeTexts, ServiceTexts } from '../model.ts';
import { type Draft, verdictOf } from './draft.ts';
import { ServiceItem } from './ServiceItem.tsx';
import { ServiceList } from './ServiceList.tsx';
import { VerdictRadios } from './VerdictRadios.tsx';

export interface PurposeItemProps {
  readonly model: Model;
  readonly purpose: PurposeTexts;
  readonly services: readonly ServiceTexts[];
  readonly draft: Draft;
  readonly onPurpose: (verdict: Verdict) => void;
  readonly onService: (service: ServiceTexts, verdict: Verdict) => void;
}

export function PurposeItem({ model, purpose, services, draft, onPurpose, onService }: PurposeItemProps): JSX.Element {
  const { handle, panel, say } = model;
  const partners = new Set(services.map(service => service.vendor.name)).size;
  // L50: on a page about health advertising does not run, so there is nothing to choose
  const off = handle.context === 'health' && purpose.id === 'advertising';
  return (
    <fieldset class="purpose" data-purpose={purpose.id}>
      <legend>
        <h3>{purpose.title}</h3>
      </legend>
      <div class="row">
        <p>{purpose.short}</p>
        {off ? (
          <p class="off">{say('purpose.health')}</p>
        ) : (
          <VerdictRadios name={`purpose-${purpose.id}`} value={draft.purposes[purpose.id] ?? 'denied'} say={say} onChoose={onPurpose} />
        )}
      </div>
      <details>
        <summary>{partners ? say('purpose.details', { n: partners }) : say('purpose.details.none')}</summary>
        <p>{panel.purposes.find(({ id }) => id === purpose.id)?.long}</p>
        <ServiceList services={services} say={say}>
          {service => (
            <ServiceItem
              key={service.id}
              service={service}
              group={purpose.id}
              say={say}
              verdict={off ? undefined : verdictOf(draft, service)}
              onChoose={verdict => onService(service, verdict)}
            />
          )}
        </ServiceList>
      </details>
    </fieldset>
  );
}
