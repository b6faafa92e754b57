// Objections: services that measure without consent, and that a visitor has switched off.
import type { Handle, Verdicts } from '../handle.ts';

/** What refusing or withdrawing everything must not undo. */
export function objectionsOf({ choice, rules }: Pick<Handle, 'choice' | 'rules'>): Verdicts['services'] {
  const denied = Object.entries(choice()?.services ?? {}).filter(([, verdict]) => verdict === 'denied');
  const free = (id: string) => rules.services.some(([service, purposes]) => service === id && !purposes.length);
  return Object.fromEntries(denied.filter(([id]) => free(id)));
}
