// On paper: each purpose with what was decided, and who would receive something by it, transfers included.
import type { Submission } from '@assent/core';
import type { JSX } from 'preact';
import type { Model } from '../../model.ts';
import { Transfer } from '../../Transfer.tsx';

export function Recipients({ model, record }: { readonly model: Model; readonly record: Submission }): JSX.Element {
  const { panel, purposes, say } = model;
  const titles = new Map(purposes.map(({ id, title }) => [id, title]));
  return (
    <>
      <h2>{say('paper.choices')}</h2>
      <table>
        <tbody>
          {Object.keys(record.purposes).map(id => (
            <tr key={id}>
              <th scope="row">{titles.get(id) ?? id}</th>
              <td>{say(record.purposes[id] === 'granted' ? 'state.granted' : 'state.denied')}</td>
              <td>
                {panel.services
                  .filter(service => service.purposes.includes(id))
                  .map(service => (
                    <div key={service.id}>
                      <bdi>{service.name}</bdi>
                      {record.services[service.id] && ` (${say(record.services[service.id] === 'granted' ? 'state.granted' : 'state.denied')})`}{' '}
                      <span class="small">
                        <Transfer service={service} say={say} />
                      </span>
                    </div>
                  ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
