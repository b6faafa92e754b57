// The tracers of one purpose as a table; on narrow screens its cells stack, each with its label (P12, V5).
import { NECESSARY } from '@assent/core';
import type { JSX } from 'preact';
import type { Model, ServiceTexts } from '../model.ts';
import { sayRetention } from '../say-retention.ts';
import { Transfer } from '../Transfer.tsx';
import type { Speak } from '../words.ts';

const COLUMNS = ['name', 'who', 'what', 'long', 'kind', 'party'] as const;

export interface TracerTableProps {
  readonly model: Model;
  readonly caption: string;
  readonly services: readonly ServiceTexts[];
}

/** Roles are written out because a table that is laid out as blocks loses its own. */
export function TracerTable({ model: { handle, say }, caption, services }: TracerTableProps): JSX.Element {
  return (
    <table role="table">
      <caption>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {COLUMNS.map(column => (
            <th key={column} role="columnheader" scope="col">
              {say(`table.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      {services.map(service => (
        <tbody key={service.id} role="rowgroup">
          <ServiceRow service={service} say={say} state={stateOf(handle, service)} />
          {service.tracers.map(tracer => (
            <TracerRow key={tracer.name + tracer.kind} tracer={tracer} vendor={service.vendor.name} say={say} />
          ))}
          {(service.unlisted || !service.tracers.length) && (
            <tr role="row">
              <td role="cell" colSpan={COLUMNS.length} class="muted">
                {say(!service.unlisted ? 'service.nothing' : service.tracers.length ? 'service.incomplete' : 'service.unlisted')}
              </td>
            </tr>
          )}
        </tbody>
      ))}
    </table>
  );
}

/** State of the service itself, whatever the purpose that it stands under here. */
function stateOf(handle: Model['handle'], service: ServiceTexts): 'exempt' | 'always' | 'granted' | 'denied' {
  if (service.exempt) return handle.decide(service.id).run ? 'exempt' : 'denied';
  if (service.purposes.every(id => id === NECESSARY)) return 'always';
  return handle.decide(service.id).run ? 'granted' : 'denied';
}

/** A header that says no more than the service and its state: it is read again with every cell below it. */
function ServiceRow({ service, say, state }: { readonly service: ServiceTexts; readonly say: Speak; readonly state: string }): JSX.Element {
  const { vendor } = service;
  return (
    <>
      <tr role="row" class="who">
        <th role="rowheader" scope="rowgroup" colSpan={COLUMNS.length}>
          <bdi class="service-name">{service.name}</bdi> <span class={`chip ${state}`}>{say(`state.${state}`)}</span>
        </th>
      </tr>
      <tr role="row" class="who">
        <td role="cell" colSpan={COLUMNS.length}>
          <Transfer service={service} say={say} />{' '}
          {vendor.policy && (
            <a href={vendor.policy} target="_blank" rel="noopener noreferrer">
              {say('service.policy', { vendor: vendor.name })}
            </a>
          )}
          {service.about && (
            <span class="about" lang={service.lang} dir="auto">
              {service.about}
            </span>
          )}
          {service.run && <span class="about">{say('service.denied')}</span>}
        </td>
      </tr>
    </>
  );
}

interface TracerRowProps {
  readonly tracer: ServiceTexts['tracers'][number];
  readonly vendor: string;
  readonly say: Speak;
}

function TracerRow({ tracer, vendor, say }: TracerRowProps): JSX.Element {
  const cells = {
    name: <code translate={false}>{tracer.name}</code>,
    who: vendor,
    what: tracer.about ? <bdi lang={tracer.lang}>{tracer.about}</bdi> : '–',
    long: `${sayRetention(say, tracer.retention)}${tracer.unconfirmed ? ` (${say('unconfirmed')})` : ''}`,
    kind: say(`kind.${tracer.kind}`),
    party: say(`party.${tracer.party}`),
  };
  return (
    <tr role="row">
      {COLUMNS.map(column => (
        <td key={column} role="cell" data-label={say(`table.${column}`)}>
          {cells[column]}
        </td>
      ))}
    </tr>
  );
}
