// The services of a purpose, Assent among those that are always active.
import { NECESSARY, ownService } from '@assent/core';
import type { Model, ServiceTexts } from './model.ts';

/** A service with several purposes stands under each of them; one without any optional purpose is always active, unless its measurement is only exempt. */
export function servicesOf(model: Model, purpose: string): ServiceTexts[] {
  if (purpose !== NECESSARY) return model.panel.services.filter(service => service.purposes.includes(purpose));
  const { cookie, validity } = model.handle.rules;
  const own = ownService(model.panel.controller, { cookie: cookie.name, validity }, model.say);
  return [own, ...model.panel.services.filter(({ purposes, exempt }) => !exempt && purposes.every(id => id === NECESSARY))];
}
