// Recipients: everybody who receives data is named, and their policy can be read (L22, FR-05, FR-07).
import { NECESSARY } from '../../purpose.ts';
import { breach } from '../breach.ts';
import type { Rule } from '../draft.ts';
import { problem, show } from '../site-problem.ts';

const NOBODY = /^(n\/?a|none|unknown|inconnue?|tbd|todo|various|diverse?s?|third[- ]part(y|ies)|partners?|partenaires?|vendors?|xxx+|\?+|-+)$/i;

export const checkRecipients: Rule = draft =>
  draft.services.flatMap(({ service, path }) => {
    const { name } = service.vendor ?? {};
    const nameless = name !== undefined && NOBODY.test(name.trim());
    const optional = service.purposes?.some(purpose => purpose !== NECESSARY);
    return [
      ...(nameless ? breach(draft, 'unnamed-recipient', [...path, 'vendor', 'name'], `expected the legal name of an organisation, got ${show(name)}`) : []),
      ...(optional && service.vendor && service.match?.length && !Object.hasOwn(service.vendor, 'policy') && name !== draft.file.controller?.name
        ? [problem('warning', 'recipient-without-policy', [...path, 'vendor', 'policy'], 'expected the address of its data-protection policy, got nothing')]
        : []),
    ];
  });
