// The services that a container could load, as far as its text and the catalogue tell.
import type { Service } from '@assent/core';
import { TAG_TYPES } from '../container/tag-types.ts';
import type { ContainerSeen } from '../observation/observation.ts';
import type { Knowledge } from './knowledge.ts';

/** Those that need consent, sorted by id. */
export function servicesIn({ types, addresses }: Pick<ContainerSeen, 'types' | 'addresses'>, knowledge: Knowledge): readonly Service[] {
  const known = new Map(knowledge.services.map(service => [service.id, service]));
  const byType = types.flatMap(type => known.get(TAG_TYPES[type] ?? '') ?? []);
  const named = addresses.flatMap(address => knowledge.ofRequest(address).service ?? []);
  const needy = [...byType, ...named].filter(({ purposes }) => purposes.some(purpose => purpose !== 'necessary'));
  return [...new Map(needy.map(service => [service.id, service])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
