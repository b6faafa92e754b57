// What a record granted, by the names that the visitor read.
import type { Submission } from '@assent/core';
import type { Model } from '../model.ts';

/** Titles of purposes, then names of services that were granted by themselves; an id stands for itself where the site no longer has it. */
export function grantedNames({ panel, purposes }: Pick<Model, 'panel' | 'purposes'>, record: Submission): string[] {
  const titles = new Map(purposes.map(({ id, title }) => [id, title]));
  const names = new Map(panel.services.map(({ id, name }) => [id, name]));
  const granted = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  const services = Object.keys(record.services).filter(id => record.services[id] === 'granted');
  return [...granted.map(id => titles.get(id) ?? id), ...services.map(id => names.get(id) ?? id)];
}
