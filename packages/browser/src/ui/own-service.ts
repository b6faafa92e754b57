// Assent itself, declared like any other service: what it stores is no secret either (FR-70, FR-73).
import { NECESSARY } from '@assent/core';
import type { Model, ServiceTexts } from './model.ts';

/** The choice cookie and the storage beside it, set by the site itself. */
export function ownService({ handle, panel, say }: Model): ServiceTexts {
  const { cookie, validity } = handle.rules;
  const retention = `P${Math.round(validity / 86_400)}D`;
  return {
    id: 'assent',
    name: say('own.name'),
    about: say('own.about'),
    purposes: [NECESSARY],
    vendor: { name: panel.controller.name, country: panel.controller.country },
    tracers: [
      { name: cookie.name, kind: 'cookie', retention, party: 'first', about: say('own.cookie') },
      { name: `${cookie.name}.*`, kind: 'local-storage', retention: 'kept', party: 'first', about: say('own.storage') },
    ],
  };
}
