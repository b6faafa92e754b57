// TR008: what is left, read or asked for once an acceptance has been taken back.
import type { Found, Judge } from '../found.ts';
import { makeNeed } from '../needs-consent.ts';
import { hostOf, requestEvidence, tracerSubject } from '../say.ts';
import { observed, visitOf } from '../scanned.ts';

const FIX = 'delete it at the withdrawal and load the page again without its service; window.assent.withdraw() does both for what the site file declares';

export const judgeWithdrawal: Judge = (scanned, knowledge) => {
  if (!visitOf(scanned, 'withdraw')?.wayBack?.done) return [];
  const { requests, tracers, jar, reads } = observed(scanned, 'withdraw');
  const need = makeNeed(scanned, knowledge);
  const after = <T extends { readonly moment: string }>(list: readonly T[]) => list.filter(({ moment }) => moment === 'withdrawn');

  const asked = after(requests).flatMap((request): readonly Found[] => {
    const { service, exempt } = knowledge.ofRequest(request.url);
    if (!service || exempt) return [];
    const subject = `request ${hostOf(request.url)}`;
    return [
      {
        rule: 'TR008',
        subject,
        service: service.id,
        message: `expected no request to ${service.name} after the withdrawal, got one`,
        fix: FIX,
        evidence: [requestEvidence(request)],
      },
    ];
  });
  const left = after(jar).flatMap((entry): readonly Found[] => {
    const seen = tracers.findLast(
      ({ kind, name, domain }) =>
        kind === entry.kind && name === entry.name && (domain === entry.domain || domain.endsWith(`.${entry.domain}`) || entry.domain.endsWith(`.${domain}`)),
    );
    const identity = knowledge.ofTracer(entry.kind, entry.name, entry.domain, seen?.by ?? []);
    const own = knowledge.isOwn(entry.domain);
    // a site cannot delete what another domain stored; that nothing is asked of it any more is what counts
    if (!seen || !own || need(seen, identity) !== 'yes') return [];
    return [
      {
        rule: 'TR008',
        subject: tracerSubject(entry, own),
        ...(identity.service && { service: identity.service.id }),
        message: `expected it to be gone after the withdrawal, got it still there${identity.service ? ` (${identity.service.name})` : ''}`,
        fix: FIX,
        evidence: [`withdraw (withdrawn), ${entry.page}: still stored on ${entry.domain}`],
      },
    ];
  });
  const read = reads.flatMap((seen): readonly Found[] => {
    const writer = seen.by.map(address => knowledge.ofRequest(address)).find(({ service, exempt }) => service && !exempt);
    if (!writer?.service) return [];
    return [
      {
        rule: 'TR008',
        subject: `reads by ${writer.service.id}`,
        service: writer.service.id,
        message: `expected ${writer.service.name} to read nothing after the withdrawal, got it reading ${seen.kind === 'cookie' ? 'cookies' : `"${seen.name}"`}`,
        fix: FIX,
        evidence: [`withdraw (withdrawn), ${seen.page}: read by ${seen.by.join(' ← ')}`],
      },
    ];
  });
  return [...asked, ...left, ...read];
};
