// Necessary: a known audience or advertising service does not become exempt by being called necessary (FR-72, L04).
import { NECESSARY } from '../../purpose.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkNecessary: Rule = ({ services, catalog }) =>
  services.flatMap(({ service, path, use, written }) => {
    if (!service.purposes?.length || service.purposes.some(purpose => purpose !== NECESSARY) || !written.purposes) return [];
    const known = Object.values(catalog).find(
      entry =>
        entry.purposes.some(purpose => purpose !== NECESSARY) &&
        (entry.id === (use ?? service.id) || entry.match.some(pattern => service.match?.includes(pattern))),
    );
    if (!known) return [];
    const message = `expected ${known.purposes.map(show).join(' and ')} for ${known.name}, got "${NECESSARY}"`;
    return [problem('error', 'mislabelled-necessary', [...path, 'purposes'], message, 'FR-72: regulators fined this label; what needs consent waits for it')];
  });
