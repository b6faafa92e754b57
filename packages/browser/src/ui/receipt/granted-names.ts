// What a record granted, by the names that the visitor read.
import type { Submission } from '@assent/core';
import type { Model } from '../model.ts';

/** Titles of purposes, then names of services that were granted by themselves; an id stands for itself where the site no longer has it. */
export function grantedNames({ notice }: Pick<Model, 'notice'>, record: Submission): string[] {
  const titles = new Map(notice.purposes.map(({ id, title }) => [id, title]));
  const purposes = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  const services = Object.keys(record.services).filter(id => record.services[id] === 'granted');
  return [...purposes.map(id => titles.get(id) ?? id), ...services.map(id => notice.services[id] ?? id)];
}
