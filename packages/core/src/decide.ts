// The decision: may this service run now, and why.
import type { Choice } from './choice.ts';
import { NECESSARY } from './purpose.ts';

export interface Decision {
  readonly run: boolean;
  readonly reason: 'necessary' | 'granted' | 'denied' | 'no-choice' | 'health-context' | 'undeclared';
}

/** What a decision needs to know of a service. */
export interface Governed {
  readonly id: string;
  readonly purposes: readonly string[];
}

/**
 * Decides for one service. `choice` is `null` while there is no valid choice (silence is refusal, FR-02).
 * A service with several purposes runs only when all of them are granted (FR-18).
 */
export function decide(service: Governed | undefined, choice: Choice | null, context: 'general' | 'health'): Decision {
  const reason = reasonFor(service, choice, context);
  return { run: reason === 'necessary' || reason === 'granted', reason };
}

function reasonFor(service: Governed | undefined, choice: Choice | null, context: 'general' | 'health'): Decision['reason'] {
  if (!service) return 'undeclared';
  const optional = service.purposes.filter(purpose => purpose !== NECESSARY);
  if (!optional.length) return 'necessary';
  if (context === 'health' && optional.includes('advertising')) return 'health-context'; // L50
  if (!choice) return 'no-choice';
  return choice.services[service.id] ?? (optional.every(purpose => choice.purposes.includes(purpose)) ? 'granted' : 'denied');
}
