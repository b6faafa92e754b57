// The decision: may this service run now, and why.
import type { Choice } from './choice.ts';
import { NECESSARY } from './purpose.ts';

export interface Decision {
  readonly run: boolean;
  readonly reason: 'necessary' | 'granted' | 'unrefused' | 'denied' | 'no-choice' | 'health-context' | 'undeclared';
}

/** What may run until somebody refuses: granted by a profile, not by the visitor, at no time. */
export type Unrefused = Pick<Choice, 'purposes' | 'services'> & { readonly at?: undefined };

/** What a decision needs to know of a service. */
export interface Governed {
  readonly id: string;
  readonly purposes: readonly string[];
}

/**
 * Decides for one service. `choice` is `null` while there is no valid choice (silence is refusal, FR-02).
 * A service with several purposes runs only when all of them are granted (FR-18). Where a profile lets things run until they are refused,
 * `choice` is meanwhile what the profile lets run (`unrefused`). A service without any
 * purpose measures without consent: who objects denies it alone.
 */
export function decide(service: Governed | undefined, choice: Choice | Unrefused | null | undefined, context: 'general' | 'health' | undefined): Decision {
  const reason = reasonFor(service, choice, context);
  return { run: /ary|nted|used/.test(reason), reason };
}

function reasonFor(
  service: Governed | undefined,
  choice: Choice | Unrefused | null | undefined,
  context: 'general' | 'health' | undefined,
): Decision['reason'] {
  if (!service) return 'undeclared';
  const optional = service.purposes.filter(purpose => purpose !== NECESSARY);
  const own = choice?.services[service.id];
  if (!optional.length) return service.purposes[0] ? 'necessary' : (own ?? 'necessary');
  if (context === 'health' && optional.includes('advertising')) return 'health-context'; // L50
  if (!choice) return 'no-choice';
  return own ?? (optional.every(purpose => choice.purposes.includes(purpose)) ? (choice.at ? 'granted' : 'unrefused') : 'denied');
}
