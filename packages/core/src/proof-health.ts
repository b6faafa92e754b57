// What cannot be proven of a site's choices, counted: the answer of `GET /v1/proof-health`.
import type { Text } from './site.ts';

export interface ProofHealth {
  readonly site: { readonly id: string; readonly name: Text };
  /** Choices of which a later record says that they were made, and whose own record never came: their proof is missing. `null` before the first look. */
  readonly missing: number | null;
  /** Entries of the log that no signed checkpoint covers yet; seconds, as a rule. */
  readonly unproven: number;
}
