// The state of a purpose in one word or two, never by colour alone (V1).
import { NECESSARY } from '@assent/core';
import type { Handle } from '../handle.ts';

export type StateWord = 'state.always' | 'state.granted' | 'state.denied' | 'state.mixed' | 'state.some';

/** State of a purpose, with a word for services that differ from it. */
export function stateOf(handle: Pick<Handle, 'rules' | 'choice' | 'context'>, purpose: string): StateWord {
  if (purpose === NECESSARY) return 'state.always';
  if (handle.context === 'health' && purpose === 'advertising') return 'state.denied'; // L50
  const choice = handle.choice();
  const differs = handle.rules.services.some(([id, purposes]) => purposes.includes(purpose) && choice?.services[id] !== undefined);
  if (choice?.purposes.includes(purpose)) return differs ? 'state.mixed' : 'state.granted';
  return differs ? 'state.some' : 'state.denied';
}
