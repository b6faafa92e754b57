// TCF: strings for the advertising chain come from a registered consent platform, with the vendors that were disclosed (L45).
import { breach } from '../breach.ts';
import type { Draft, Rule } from '../draft.ts';
import { show } from '../site-problem.ts';

interface Tcf {
  readonly cmpId?: unknown;
  readonly disclosedVendors?: unknown;
}

/** Numbers below 2 are the IAB's own test ids. */
const SMALLEST_ID = 2;

export const checkTcf: Rule = (draft: Draft) => {
  const { tcf } = draft.input as { readonly tcf?: unknown };
  if (tcf === undefined || tcf === false || tcf === null) return [];
  const { cmpId, disclosedVendors } = (typeof tcf === 'object' ? tcf : {}) as Tcf;
  return [
    ...(Number.isInteger(cmpId) && (cmpId as number) >= SMALLEST_ID
      ? []
      : breach(draft, 'tcf-unregistered', ['tcf', 'cmpId'], `expected the number under which you are registered, got ${show(cmpId)}`)),
    ...(Array.isArray(disclosedVendors) && disclosedVendors.length
      ? []
      : breach(draft, 'tcf-unregistered', ['tcf', 'disclosedVendors'], `expected the vendors that visitors are shown, got ${show(disclosedVendors)}`)),
  ];
};
