// Complianz: a cookie for each category, one for services that were allowed by themselves, and one that says that the notice was answered.
// https://complianz.io/cookies-in-complianz/
import { denies } from './denies.ts';
import type { Former } from './former.ts';

export const former: Former = {
  tool: 'complianz',
  keys: /^cmplz_(banner-status|consented_services|functional|preferences|statistics|statistics-anonymous|marketing)$/,
  refused({ 'cmplz_banner-status': banner, cmplz_consented_services: services = '', ...categories }, isNeeded) {
    const verdicts = Object.entries(categories).map(([name, verdict]) => [name.slice('cmplz_'.length), verdict]);
    return (
      banner === 'dismissed' && !services.includes('true') && denies(Object.fromEntries(verdicts), name => name === 'functional' || isNeeded(name), 'deny')
    );
  },
};
