// L35: what Global Privacy Control should have kept away, where the law makes it a refusal.
import { profileOf } from '@assent/core';
import type { Bilingual } from '../../words/bilingual.ts';
import type { Found, Judge } from '../found.ts';
import { makeNeed } from '../needs-consent.ts';
import { requestEvidence, tracerEvidence, tracerSubject } from '../say.ts';
import { observed } from '../scanned.ts';

const FIX: Bilingual = { en: 'honour the signal before a tag runs', fr: 'tenez compte du signal avant qu’une balise ne s’exécute' };

export const judgeSignal: Judge = (scanned, knowledge) => {
  if (profileOf(scanned.profile).gpc !== 'refusal') return [];
  const need = makeNeed(scanned, knowledge);
  const { requests, tracers } = observed(scanned, 'gpc');
  const asked = requests.flatMap((request): readonly Found[] => {
    const { service, exempt } = knowledge.ofRequest(request.url);
    if (!service || exempt || !service.purposes.includes('advertising')) return [];
    const { id, name } = service;
    return [
      {
        rule: 'L35',
        subject: `request ${id}`,
        message: {
          en: `expected Global Privacy Control to keep ${name} away, got a request`,
          fr: `attendu : que Global Privacy Control écarte ${name} ; constaté : une requête`,
        },
        fix: FIX,
        evidence: [requestEvidence(request)],
      },
    ];
  });
  const stored = tracers.flatMap((tracer): readonly Found[] => {
    const identity = knowledge.ofTracer(tracer.kind, tracer.name, tracer.domain, tracer.by);
    const { service } = identity;
    if (!service?.purposes.includes('advertising') || need(tracer, identity) !== 'yes') return [];
    return [
      {
        rule: 'L35',
        subject: tracerSubject(tracer, knowledge.isOwn(tracer.domain)),
        message: {
          en: `expected Global Privacy Control to keep ${service.name} from storing anything, got a tracer`,
          fr: `attendu : que Global Privacy Control empêche ${service.name} de stocker quoi que ce soit ; constaté : un traceur`,
        },
        fix: FIX,
        evidence: [tracerEvidence(tracer)],
      },
    ];
  });
  return [...asked, ...stored];
};
