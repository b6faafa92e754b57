// The declaration: every tracer of the site by purpose, from the same site file that the gate enforces (S2, FR-05).
import { NECESSARY } from '@assent/core';
import type { JSX } from 'preact';
import type { HeadingTag } from '../heading.ts';
import type { Model } from '../model.ts';
import { exemptOf } from '../exempt-of.ts';
import { servicesOf } from '../services-of.ts';
import { stateOf } from '../state-of.ts';
import { TracerTable } from './TracerTable.tsx';

export function Declaration({ model, heading: Heading }: { readonly model: Model; readonly heading: HeadingTag }): JSX.Element {
  const { handle, panel, purposes, say } = model;
  const locked = { id: NECESSARY, title: say('purpose.locked'), short: say('purpose.locked.short') };
  const free = exemptOf(model);
  return (
    <div class="declaration" data-assent-part="declaration">
      {free.length > 0 && (
        <section class="card">
          <div class="head">
            <Heading>{say('exempt.title')}</Heading>
          </div>
          <p>{say('exempt', { service: free.map(({ name }) => name).join(', ') })}</p>
          <TracerTable model={model} caption={say('exempt.title')} services={free} />
        </section>
      )}
      {[...purposes, locked].map(purpose => {
        const state = stateOf(handle, purpose.id);
        const services = servicesOf(model, purpose.id);
        const caption = purpose === locked ? say('table.caption.locked') : say('table.caption', { purpose: purpose.title });
        return (
          <section class="card" key={purpose.id}>
            <div class="head">
              <Heading>{purpose.title}</Heading>
              <p class={`chip ${state.slice(6)}`}>
                {purpose !== locked && <span class="muted">{say('table.now')}</span>} <strong>{say(state)}</strong>
              </p>
            </div>
            <p>{panel.purposes.find(({ id }) => id === purpose.id)?.long || purpose.short}</p>
            {services.length ? <TracerTable model={model} caption={caption} services={services} /> : <p class="muted">{say('table.empty')}</p>}
            {services.some(({ tracers }) => tracers.some(({ unconfirmed }) => unconfirmed)) && <p class="note muted">{say('unconfirmed.note')}</p>}
          </section>
        );
      })}
    </div>
  );
}
