// The funnel: from page views to what was granted, each stage out of the one before.
import type { Count, Rates } from '@assent/core';

/** `of` = the stage it is a share of; the last stages, one for each purpose, are all shares of the answers. */
export interface Stage {
  readonly id: 'views' | 'eligible' | 'shown' | 'answered' | 'granted';
  /** Of a `granted` stage. */
  readonly purpose?: string;
  readonly n: Count;
  readonly of: Count;
}

/** Views are left out under a filter that they are not kept by, and on sites that were not counted by view yet. */
export function stagesOf({ site, totals }: Rates): Stage[] {
  const stages: Stage[] = [
    { id: 'views', n: totals.views, of: null },
    { id: 'eligible', n: totals.eligible, of: totals.views },
    { id: 'shown', n: totals.shown, of: totals.eligible },
    { id: 'answered', n: totals.answered, of: totals.shown },
    ...site.purposes.map(({ id }): Stage => ({ id: 'granted', purpose: id, n: totals.granted[id] ?? null, of: totals.answered })),
  ];
  return totals.views === 0 ? stages.slice(1) : stages;
}
