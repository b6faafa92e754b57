// Which law rule a problem of a site file breaks.
import type { SiteProblemCode } from './site-problem-code.ts';

/** By code; what is no matter of law has none. */
export const RULE_OF: Readonly<Partial<Record<SiteProblemCode, string>>> = {
  'advertising-in-health': 'L50',
  'mislabelled-necessary': 'L04',
  'not-exempt': 'L04',
  'review-overdue': 'L04',
  'retention-long': 'L05',
  'validity-short': 'L19',
  'no-transfer-mechanism': 'L53',
  'not-adequate': 'L53',
  'partial-adequacy': 'L53',
  'runs-before-choice': 'L01',
  'link-decoration': 'L43',
};
