// TR001 and TR003: what is stored before a choice, and after a refusal.
import type { TracerSeen } from '../../observation/observation.ts';
import { type Bilingual, inEach } from '../../words/bilingual.ts';
import { declareFix } from '../fix-for.ts';
import type { Found, Judge } from '../found.ts';
import type { Identity } from '../knowledge.ts';
import { makeNeed } from '../needs-consent.ts';
import { ofFrench, purposeWords, tracerEvidence, tracerSubject } from '../say.ts';
import { allObserved } from '../scanned.ts';

export const judgeTracers: Judge = (scanned, knowledge) => {
  const need = makeNeed(scanned, knowledge);
  return allObserved(scanned, 'tracers').flatMap((tracer): readonly Found[] => {
    const rule = ruleFor(tracer);
    const identity = knowledge.ofTracer(tracer.kind, tracer.name, tracer.domain, tracer.by);
    const needed = rule && need(tracer, identity);
    if (!rule || !needed || needed === 'no') return [];
    return [
      {
        rule,
        subject: tracerSubject(tracer, knowledge.isOwn(tracer.domain)),
        ...(identity.service && { service: identity.service.id }),
        ...(needed === 'likely' && knowledge.isOwn(tracer.domain) && { severity: 'warning' as const }),
        message: {
          en: `expected nothing that needs consent ${rule === 'TR001' ? 'before the choice' : 'after the refusal'}, got ${whose(identity, needed).en}`,
          fr: `attendu : rien qui demande un consentement ${rule === 'TR001' ? 'avant le choix' : 'après le refus'} ; constaté : ${whose(identity, needed).fr}`,
        },
        fix: declareFix(identity, tracer.domain),
        evidence: [tracerEvidence(tracer)],
      },
    ];
  });
};

// what an acceptance or a withdrawal brings is judged elsewhere
function ruleFor({ phase, moment }: TracerSeen): 'TR001' | 'TR003' | undefined {
  if (phase === 'refuse' && moment === 'answered') return 'TR003';
  return moment === 'untouched' && phase === 'before' ? 'TR001' : undefined;
}

function whose({ service, entity }: Identity, needed: 'yes' | 'likely'): Bilingual {
  if (service) {
    return inEach(locale => {
      const purposes = purposeWords(service.purposes, locale);
      return locale === 'fr' ? `un traceur ${ofFrench(service.name)} (${purposes})` : `a tracer of ${service.name} (${purposes})`;
    });
  }
  const tracer = entity
    ? { en: `a tracer of ${entity}`, fr: `un traceur ${ofFrench(entity)}` }
    : { en: 'a tracer that nobody knows', fr: 'un traceur que personne ne connaît' };
  if (needed === 'yes') return tracer;
  return {
    en: `${tracer.en} that looks like an identifier: long, lasting, and another in each fresh profile`,
    fr: `${tracer.fr}, qui a l’air d’un identifiant : long, durable, et différent dans chaque profil neuf`,
  };
}
