// TR008: what is left, read or asked for once an acceptance has been taken back.
import type { Bilingual } from '../../words/bilingual.ts';
import type { Found, Judge } from '../found.ts';
import { makeNeed } from '../needs-consent.ts';
import { evidence, hostOf, requestEvidence, tracerSubject } from '../say.ts';
import { observed, visitOf } from '../scanned.ts';

const FIX: Bilingual = {
  en: 'delete it at the withdrawal and load the page again without its service; window.assent.withdraw() does both for what the site file declares',
  fr: 'supprimez-le au retrait et rechargez la page sans son service ; window.assent.withdraw() fait les deux pour ce que déclare le fichier du site',
};

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
        message: {
          en: `expected no request to ${service.name} after the withdrawal, got one`,
          fr: `attendu : aucune requête vers ${service.name} après le retrait ; constaté : une requête`,
        },
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
    const whose = identity.service ? ` (${identity.service.name})` : '';
    return [
      {
        rule: 'TR008',
        subject: tracerSubject(entry, own),
        ...(identity.service && { service: identity.service.id }),
        message: {
          en: `expected it to be gone after the withdrawal, got it still there${whose}`,
          fr: `attendu : qu’il ait disparu après le retrait ; constaté : toujours là${whose}`,
        },
        fix: FIX,
        evidence: [evidence(entry, { en: `still stored on ${entry.domain}`, fr: `encore stocké sur ${entry.domain}` })],
      },
    ];
  });
  const read = reads.flatMap((seen): readonly Found[] => {
    const writer = seen.by.map(address => knowledge.ofRequest(address)).find(({ service, exempt }) => service && !exempt);
    if (!writer?.service) return [];
    const what: Bilingual =
      seen.kind === 'cookie' ? { en: 'reading cookies', fr: 'lit des cookies' } : { en: `reading "${seen.name}"`, fr: `lit « ${seen.name} »` };
    const scripts = seen.by.join(' ← ');
    return [
      {
        rule: 'TR008',
        subject: `reads by ${writer.service.id}`,
        service: writer.service.id,
        message: {
          en: `expected ${writer.service.name} to read nothing after the withdrawal, got it ${what.en}`,
          fr: `attendu : que ${writer.service.name} ne lise rien après le retrait ; constaté : il ${what.fr}`,
        },
        fix: FIX,
        evidence: [evidence(seen, { en: `read by ${scripts}`, fr: `lu par ${scripts}` })],
      },
    ];
  });
  return [...asked, ...left, ...read];
};
