// Tracers that no script of this site can delete: they lie on their vendors' own domains.
import type { PanelTexts, TracerKind } from '@assent/core';
import type { Withdrawn } from './erasure.ts';

const STORED: readonly TracerKind[] = ['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache'];

/** Names what the services in `lost` may have left out of reach, with whose it is (FR-24). */
export function outOfReach(services: PanelTexts['services'], lost: readonly string[]): Withdrawn['left'] {
  return services
    .filter(service => lost.includes(service.id))
    .flatMap(service =>
      service.tracers
        .filter(tracer => tracer.party === 'third' && STORED.includes(tracer.kind))
        .map(tracer => ({ name: tracer.name, kind: tracer.kind, service: service.id, vendor: service.vendor.name })),
    );
}
