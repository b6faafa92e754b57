// Third parties that nobody declared: what a viewer reads of them. Hosts and counts, never an address or a page.
import type { SeenAs } from './policy/directive.ts';
import type { Count } from './rates.ts';
import type { Text } from './site.ts';

export interface UndeclaredHost {
  readonly host: string;
  /** The directives under which it was met, sorted. */
  readonly seenAs: readonly SeenAs[];
  /** `YYYY-MM-DD`, UTC. */
  readonly last: string;
  /** How often it was reported, `null` for 1 to 9. */
  readonly n: Count;
  /** True when a policy in force kept a request to it from leaving; false when it was only seen. */
  readonly blocked: boolean;
  /** Services of the catalogue that use this host and are not declared yet. */
  readonly known: readonly { readonly id: string; readonly name: string }[];
}

/** The answer of `GET /v1/undeclared`. */
export interface Undeclared {
  readonly site: { readonly id: string; readonly name: Text };
  /** First and last day, `YYYY-MM-DD`, UTC, both included. */
  readonly from: string;
  readonly to: string;
  /** Most often reported first. */
  readonly hosts: readonly UndeclaredHost[];
  /** Reports of hosts beyond the most that are kept in a day, and of hosts without a name (IP addresses). */
  readonly other: Count;
}
