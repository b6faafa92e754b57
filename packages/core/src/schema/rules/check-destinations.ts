// Destinations: what a server passes on waits for the same choice as what a browser sends (L41).
import { NECESSARY } from '../../purpose.ts';
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkDestinations: Rule = draft => {
  const declared = [NECESSARY, ...(draft.file.purposes ?? []).flatMap(purpose => purpose?.id ?? [])];
  return (draft.file.destinations ?? []).flatMap((destination, index) => {
    if (!destination) return [];
    const path = ['destinations', index, 'purposes'];
    const unknown = (destination.purposes ?? []).filter(purpose => purpose !== undefined && !declared.includes(purpose));
    if (!destination.purposes?.length)
      return breach(draft, 'destination-without-choice', path, `expected the purposes that ${show(destination.name)} waits for, got none`);
    return unknown.map(purpose => problem('error', 'undeclared-purpose', path, `expected a declared purpose, got ${show(purpose)}`, 'declare it in purposes'));
  });
};
