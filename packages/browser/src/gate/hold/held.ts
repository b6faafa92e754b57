// What waits: held elements, for which service and which purposes.
import type { Held } from '../../handle.ts';
import { emit } from '../emit.ts';
import { decideNow, grantsAll, rules } from '../state.ts';
import type { Tag } from './mark.ts';

/** In the order they came. */
export const held = new Map<Element, Held>();

/** Elements that run whatever the choice says. */
export const freed = new WeakSet<Element>();

/** A declared service answers for itself; else the purposes written on the tag; a third party that nobody declared waits for all. */
export function mayRun(tag: Tag): boolean {
  const id = tag.dataset.service ?? '';
  const { reason, run } = decideNow(id);
  if (reason !== 'undeclared') return run;
  const purposes = purposesOn(tag);
  return purposes ? decideNow(id, purposes).run : grantsAll();
}

/** The purposes written on a tag, `undefined` where there are none. */
export function purposesOn(tag: Tag): string[] | undefined {
  return tag.getAttribute('data-purpose')?.split(/[\s,]+/);
}

export function add(tag: Tag): void {
  const [service, purposes = []] = rules.services.find(([id]) => id === tag.dataset.service) ?? [];
  const detail = {
    service,
    purposes: purposesOn(tag) ?? purposes,
    element: tag,
    url: tag.dataset.src ?? tag.dataset.href ?? tag.getAttribute('src'),
  };
  held.set(tag, detail);
  emit('held', detail);
}
