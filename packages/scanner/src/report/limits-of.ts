// What a report does not say, said in the report.
import type { Scanned } from '../judge/scanned.ts';
import type { PageProblem } from '../observation/observation.ts';

const GENERAL = [
  'No scan proves compliance: it shows what these visits met.',
  'It saw one browser, one network and one country; sites answer others otherwise, and a notice may depend on the country.',
  'Whether colours and sizes mislead is judged case by case by authorities; the figures here are those of the rules named.',
  'What a server does with what it was sent is out of sight.',
  'A stored page cannot tell every fingerprint; what is named is possible, not proven.',
];

const CUT: readonly PageProblem['code'][] = ['never-quiet', 'too-many-requests', 'crashed', 'load-failed'];

export function limitsOf({ visits, notice, left }: Scanned, hasSite: boolean): readonly string[] {
  const answered = (phase: string) => visits.find(visit => visit.phase === phase)?.answered?.done;
  const cut = visits.some(({ observations }) => observations.problems.some(({ code }) => CUT.includes(code)));
  return [
    ...GENERAL,
    ...(hasSite ? [] : ['There was no site file to compare with: declarations and transfers were not judged.']),
    ...(notice && notice.phone === null ? ['The notice did not appear on a phone of 320 × 568 pixels, or was not recognised there.'] : []),
    ...(answered('refuse') === false ? ['No way to refuse was found: what happens after a refusal was not judged.'] : []),
    ...(answered('accept') === false ? ['No way to accept was found: what happens after an acceptance was not judged.'] : []),
    ...(visits.find(visit => visit.phase === 'withdraw')?.wayBack?.done === false
      ? ['No way to withdraw was found that could be followed: what happens after a withdrawal was not judged.']
      : []),
    ...(left > 0 ? [`${left} more ${left === 1 ? 'page is' : 'pages are'} known and ${left === 1 ? 'was' : 'were'} not visited.`] : []),
    ...(cut ? ['Some pages did not load or never went quiet: see the problems.'] : []),
  ];
}
