// A choice: granted or denied per purpose, and per service where the visitor went that far, by one act.

import { NECESSARY } from './purpose.ts';

export type Verdict = 'granted' | 'denied';

export interface Choice {
  /** Purposes granted; every other purpose is denied. */
  readonly purposes: readonly string[];
  /** Services whose verdict differs from that of their purposes. */
  readonly services: Readonly<Record<string, Verdict>>;
  /** The subject id, or `''` where the browser offers no digest (plain http): the choice holds, but cannot be proven. */
  readonly subject: string;
  /** When it was made, in whole seconds since 1970. */
  readonly at: number;
  /** The site version it was made on, 8 hex digits. */
  readonly version: string;
}

/** True when anything at all is granted: only then is there something to take back. */
export function grantsAny(choice: Pick<Choice, 'purposes' | 'services'> | null): boolean {
  return !!choice && (choice.purposes.some(purpose => purpose !== NECESSARY) || Object.values(choice.services).includes('granted'));
}

/** Why the visitor is (or is not) to be asked. */
export type Standing = 'valid' | 'none' | 'expired' | 'outdated';

/**
 * Where a stored choice stands now. `outdated` = made on another version of the site, with a material difference.
 * A choice dated more than a day ahead of the clock proves nothing and counts as none.
 */
export function standing(
  choice: Choice | null,
  now: number,
  rules: { readonly validity: number; readonly version: string; readonly still?: readonly string[] },
): Standing {
  if (!choice || choice.at > now + 86_400) return 'none';
  if (now >= choice.at + rules.validity) return 'expired'; // FR-21
  return choice.version === rules.version || rules.still?.includes(choice.version) ? 'valid' : 'outdated'; // FR-25
}
