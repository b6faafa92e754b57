// Proof: choices that nobody records cannot be shown to anyone (L40, GDPR art. 7(1)).
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { problem } from '../site-problem.ts';

/** An author who writes `null` has decided it; who writes nothing has forgotten it. */
export const checkProof: Rule = draft => {
  const { endpoint } = draft.file;
  if (endpoint) return [];
  const message = 'expected the address of an endpoint that keeps the records, got nothing';
  return Object.hasOwn(draft.input, 'endpoint')
    ? (draft.input as { endpoint: unknown }).endpoint === null
      ? [problem('warning', 'no-proof', ['endpoint'], message)]
      : []
    : breach(draft, 'no-proof', ['endpoint'], message, '"endpoint": null says that you do without');
};
