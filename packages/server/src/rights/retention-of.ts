// How long the proofs of one site are kept: as its own file says, or else as the endpoint was told.
import type { Site } from '@assent/core';
import type { Retention } from './due-day.ts';

/** A site's word is its controller's, so that it goes before the endpoint's. */
export const retentionOf = ({ proof }: Pick<Site, 'proof'>, otherwise: Retention): Retention =>
  proof ? { tail: proof.retention, reason: proof.reason } : otherwise;
