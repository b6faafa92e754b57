// Sweep: erases what a script or a late answer wrote after the choice that denied it, and tells the site's owner (FR-24).
import type { Residue } from '@assent/core';
import type { Handle } from '../handle.ts';
import { declared } from './declared.ts';
import { erase } from './erase.ts';
import { addErasure, type Erasure, NOTHING, type Terminal } from './erasure.ts';
import { meansOf } from './means.ts';
import { pageFacts } from './page-facts.ts';
import { textsOf } from './texts.ts';

const swept = new WeakMap<Handle, Promise<Erasure>>();

/** Erases again; answers all that was found on this page so far. One sweep after another. Never rejects. */
export function sweep(handle: Handle, terminal: Terminal): Promise<Erasure> {
  const all = Promise.resolve(swept.get(handle) ?? NOTHING).then(async before => {
    const { reach } = await declared(handle);
    const found = await erase(handle, terminal, reach);
    const known = [...before.deleted, ...before.left].map(({ service }) => service);
    const fresh = new Set([...found.deleted, ...found.left].map(({ service }) => service).filter(id => !known.includes(id)));
    for (const service of fresh) tellOwner(handle, service, found);
    return addErasure(before, found);
  });
  swept.set(handle, all);
  return all;
}

/** In the developer's console once a page, and at the endpoint as a number that is about nobody. */
function tellOwner(handle: Handle, service: string, { deleted, left }: Erasure): void {
  const names = (traces: Erasure['left']) => traces.flatMap(trace => (trace.service === service ? [trace.name] : [])).join(', ') || 'none';
  const message = `expected no tracer of "${service}" after the choice that denied it; erased again: ${names(deleted)}; left: ${names(left)} (hint: find what writes them, and mark it data-service="${service}")`;
  handle.report('residue', message);
  void count(handle, service).catch(() => {}); // the texts are away, and so is the network
}

async function count(handle: Handle, service: string): Promise<void> {
  const { version } = await textsOf(handle);
  const residue: Residue = { ...pageFacts(handle), version: version.site, service };
  await meansOf(handle).transport?.post('/v1/residue', residue);
}
