// The services of a purpose, Assent among those that are always active.
import { NECESSARY } from '@assent/core';
import type { Model, ServiceTexts } from './model.ts';
import { ownService } from './own-service.ts';

/** A service with several purposes stands under each of them; one without any optional purpose is always active. */
export function servicesOf(model: Model, purpose: string): ServiceTexts[] {
  if (purpose !== NECESSARY) return model.panel.services.filter(service => service.purposes.includes(purpose));
  return [ownService(model), ...model.panel.services.filter(service => service.purposes.every(id => id === NECESSARY))];
}
