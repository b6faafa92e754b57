// Judges what was gathered: every rule on every observation, one finding for each rule and subject, in a fixed order.
import { FINDING_SEVERITIES, type Finding, findingKey } from '@assent/core';
import type { ReportLocale } from '../words/bilingual.ts';
import type { Found, Judge } from './found.ts';
import type { Knowledge } from './knowledge.ts';
import { severityOf } from './rule-of.ts';
import { judgeContainers } from './rules/judge-containers.ts';
import { judgeDeclaration } from './rules/judge-declaration.ts';
import { judgeExempt } from './rules/judge-exempt.ts';
import { judgeFingerprints } from './rules/judge-fingerprints.ts';
import { judgeGoogle } from './rules/judge-google.ts';
import { judgeLives } from './rules/judge-lives.ts';
import { judgeNotice } from './rules/notice/judge-notice.ts';
import { judgeProxies } from './rules/judge-proxies.ts';
import { judgeRequests } from './rules/judge-requests.ts';
import { judgeSignal } from './rules/judge-signal.ts';
import { judgeSite } from './rules/judge-site.ts';
import { judgeTracers } from './rules/judge-tracers.ts';
import { judgeTransfers } from './rules/judge-transfers.ts';
import { judgeWithdrawal } from './rules/judge-withdrawal.ts';
import type { Scanned } from './scanned.ts';

const JUDGES: readonly Judge[] = [
  judgeTracers,
  judgeRequests,
  judgeDeclaration,
  judgeLives,
  judgeExempt,
  judgeWithdrawal,
  judgeProxies,
  judgeContainers,
  judgeFingerprints,
  judgeTransfers,
  judgeNotice,
  judgeSite,
  judgeSignal,
  judgeGoogle,
];

/** Lines of evidence that a report keeps of one finding. */
const MOST_EVIDENCE = 8;

/** Worst first, then by rule and subject. The same observations give the same list, in the language that is asked for. */
export function judge(scanned: Scanned, knowledge: Knowledge, locale: ReportLocale): readonly Finding[] {
  const byKey = Map.groupBy(
    JUDGES.flatMap(rule => rule(scanned, knowledge)),
    findingKey,
  );
  const findings = [...byKey.values()].flatMap(same => {
    const [first] = same as [Found];
    const severity = severityOf(first.rule, scanned.profile);
    if (severity === 'off') return [];
    const evidence = [...new Set(same.flatMap(found => found.evidence.map(line => line[locale])))];
    const shown = evidence.slice(0, MOST_EVIDENCE);
    const more = evidence.length - shown.length;
    // the worst that was said of it
    const own = same.map(found => found.severity ?? severity).sort((a, b) => FINDING_SEVERITIES.indexOf(a) - FINDING_SEVERITIES.indexOf(b))[0];
    const { rule, subject, service } = first;
    return [
      {
        rule,
        severity: own ?? severity,
        subject,
        ...(service && { service }),
        message: first.message[locale],
        fix: first.fix[locale],
        evidence: more > 0 ? [...shown, locale === 'fr' ? `et ${more} de plus` : `and ${more} more`] : shown,
      },
    ];
  });
  const rank = ({ severity }: Finding) => FINDING_SEVERITIES.indexOf(severity);
  return findings.sort((a, b) => rank(a) - rank(b) || compare(a.rule, b.rule) || compare(a.subject, b.subject));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
