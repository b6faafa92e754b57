// Necessary: a known audience or advertising service does not become exempt by being called necessary (FR-72, L04).
import { profileOf } from '../../profile/profiles.ts';
import { NECESSARY } from '../../purpose.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

export const checkNecessary: Rule = ({ services, profiles: [profile = 'fr'] }) =>
  services.flatMap(({ service, path, written, known }) => {
    if (!service.purposes?.includes(NECESSARY) || !written.purposes) return [];
    // FR-18: exempt only when all that it does is
    if (service.purposes.some(purpose => purpose !== NECESSARY)) {
      const message = `expected "${NECESSARY}" alone, or the purposes that need consent, got ${service.purposes.map(show).join(' and ')}`;
      return [problem('warning', 'mislabelled-necessary', [...path, 'purposes'], message, 'FR-18: it waits for the others all the same')];
    }
    if (!known?.purposes.some(purpose => purpose !== NECESSARY)) return [];
    const message = `expected ${known.purposes.map(show).join(' and ')} for ${known.name}, got "${NECESSARY}"`;
    const { name, exemptions } = profileOf(profile);
    const hint = `FR-72: regulators fined this label; what needs no consent in ${name} is ${exemptions.join(', ')}`;
    return [problem('error', 'mislabelled-necessary', [...path, 'purposes'], message, hint)];
  });
