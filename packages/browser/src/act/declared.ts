// What erasure needs of the declaration: whose the services are, and how far the endpoint reaches.
import type { PanelTexts } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { OwnedTrace, Trace } from './erasure.ts';

type Declared = Pick<PanelTexts, 'reach' | 'services'>;

/** Without the texts (no network) a withdrawal stands; the endpoint is not asked, and it is told in less detail. Never rejects. */
export async function declared(handle: Pick<Handle, 'texts' | 'locale'>): Promise<Declared> {
  return handle.texts<PanelTexts>(`${handle.locale}-panel`).catch(() => ({ reach: null, services: [] }));
}

/** Adds to a trace whose it is: its vendor's name, else the id of its service. */
export function vendorIn(services: Declared['services']): (trace: Trace) => OwnedTrace {
  return trace => ({ ...trace, vendor: services.find(({ id }) => id === trace.service)?.vendor.name ?? trace.service });
}
