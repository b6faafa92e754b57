// Fides: JSON, in base64 where the site asks for that, with each notice's verdict and how it was answered.
// https://ethyca.com/docs/dev-docs/js/reference/interfaces/FidesOptions
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'fides',
  keys: /^fides_consent$/,
  refused({ fides_consent: text = '' }, isNeeded) {
    const { consent, fides_meta } = JSON.parse(text.startsWith('{') ? text : atob(text)) as {
      consent: Record<string, boolean | string>;
      fides_meta?: { consentMethod?: string };
    };
    const verdicts = Object.entries(consent).map(([notice, verdict]) => [notice, verdict === 'opt_out' ? false : verdict]);
    return /^(reject|save|gpc)$/.test(fides_meta?.consentMethod ?? '') && denies(Object.fromEntries(verdicts), isNeeded);
  },
};
