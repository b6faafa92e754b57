// Rules about the notice: refusing as easy as accepting, for everybody (L10–L19, L51).
import { PROFILES } from '../../profile/profiles.ts';
import type { LawRule } from '../law-rule.ts';
import { SOURCES } from '../sources.ts';

/** Where refusing as easily as accepting is good practice, and no law yet. */
const ADVISED = Object.fromEntries(
  Object.values(PROFILES)
    .filter(({ refuseParity }) => refuseParity === 'recommended')
    .map(({ id }) => [id, 'warning' as const]),
);

export const PARITY_RULES: readonly LawRule[] = [
  {
    id: 'L10',
    title: 'More steps to refuse than to accept',
    judged: ['banner'],
    severity: 'error',
    elsewhere: ADVISED,
    reason: 'Refusing has to be as easy as accepting, on the same screen.',
    sources: [SOURCES.recommendation, SOURCES.taskforce, SOURCES.symmetry],
    fix: 'Offer the refusal beside the acceptance, on the first layer.',
  },
  {
    id: 'L11',
    title: 'A refusal that looks like less than the acceptance',
    judged: ['banner'],
    severity: 'error',
    elsewhere: ADVISED,
    reason: 'A refusal as a link, smaller or lost in text was the subject of formal notices.',
    sources: [SOURCES.notices2024],
    fix: 'Draw both as the same element at the same size.',
  },
  {
    id: 'L12',
    title: 'A refusal that is harder to read than the acceptance',
    judged: ['banner'],
    severity: 'error',
    elsewhere: ADVISED,
    reason: 'Colours that lead to one of two answers were condemned.',
    sources: [SOURCES.notices2024, SOURCES.belgium],
    fix: 'Give both the same colours, with a contrast of 4.5 : 1 at least.',
  },
  {
    id: 'L13',
    title: 'A refusal that is out of sight',
    judged: ['banner'],
    severity: 'error',
    elsewhere: ADVISED,
    reason: 'A refusal outside the notice or below a scroll is not on the same screen.',
    sources: [SOURCES.recommendation, SOURCES.taskforce],
    fix: 'Keep both answers in view on 320 × 568 pixels.',
  },
  {
    id: 'L14',
    title: 'Words that say something else than what happens',
    judged: ['config'],
    severity: 'error',
    reason: 'Ambiguous labels, double negatives and accept wording on the way to refuse mislead.',
    sources: [SOURCES.notices2024, SOURCES.recommendation],
    fix: 'Say plainly what the purpose is for; the labels of the answers are Assent’s own.',
  },
  {
    id: 'L15',
    title: 'A second notice that only offers to accept',
    judged: ['banner', 'scan'],
    severity: 'error',
    reason: 'Two stacked layers, one of them with accept alone, were fined.',
    sources: [SOURCES.shein],
    fix: 'Remove the other consent tool.',
  },
  {
    id: 'L16',
    title: 'More offers to accept than to refuse',
    judged: ['banner'],
    severity: 'warning',
    reason: 'Repeating the acceptance beside a single refusal tilts the choice.',
    sources: [SOURCES.notices2024],
    fix: 'Offer both equally often on each layer.',
  },
  {
    id: 'L17',
    title: 'Closing that counts as accepting',
    judged: ['banner'],
    severity: 'error',
    reason: 'Closing without a choice is no consent.',
    sources: [SOURCES.guidelines],
    fix: 'Let Escape, the cross and a click outside mean: no choice.',
  },
  {
    id: 'L18',
    title: 'A cross that does not say what it does',
    judged: ['banner'],
    severity: 'warning',
    reason: 'Who closes a notice has to know what that means.',
    sources: [SOURCES.recommendation],
    fix: 'Give the control an accessible name that says it.',
  },
  {
    id: 'L19',
    title: 'Asking again too soon',
    judged: ['config'],
    severity: 'warning',
    elsewhere: { 'us-ca': 'error' },
    reason: 'A refusal is kept as long as an acceptance: six months is good practice, and California waits twelve.',
    sources: [SOURCES.recommendation],
    fix: 'Keep choices for 180 days at least: "validity": "P180D".',
  },
  {
    id: 'L51',
    title: 'A notice that some people cannot use',
    judged: ['banner'],
    severity: 'warning',
    reason: 'Who cannot reach or read the notice cannot consent; accessibility is law since 28 June 2025.',
    sources: [SOURCES.accessibility],
    fix: 'Mend what WCAG 2.1 AA names: focus, names, zoom, motion.',
  },
];
