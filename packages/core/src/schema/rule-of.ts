// Which law rule a problem of a site file breaks.
import type { SiteProblemCode } from './site-problem-code.ts';

/** By code; what is no matter of law has none. */
export const RULE_OF: Readonly<Partial<Record<SiteProblemCode, string>>> = {
  'advertising-in-health': 'L50',
  'mislabelled-necessary': 'L04',
  'not-exempt': 'L04',
  'review-overdue': 'L04',
  'retention-long': 'L05',
  prechecked: 'L02',
  'ambiguous-wording': 'L14',
  'untold-advertising': 'L20',
  'vague-purpose': 'L21',
  'unnamed-recipient': 'L22',
  'recipient-without-policy': 'L22',
  'legitimate-interest': 'L23',
  'statistics-with-advertising': 'L24',
  'several-purposes': 'L25',
  'threatening-wording': 'L32',
  'hurdle-wording': 'L33',
  'device-only-opt-out': 'L36',
  'no-proof': 'L40',
  'destination-without-choice': 'L41',
  'wall-without-alternative': 'L44',
  'tcf-unregistered': 'L45',
  'aged-safeguard': 'L53',
  'validity-short': 'L19',
  'no-transfer-mechanism': 'L53',
  'not-adequate': 'L53',
  'partial-adequacy': 'L53',
  'runs-before-choice': 'L01',
  'link-decoration': 'L43',
};
