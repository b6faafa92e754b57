// TR002, TR003, TR007 and TR011: what is asked for before a choice and after a refusal.
import type { RequestSeen } from '../../observation/observation.ts';
import type { Bilingual } from '../../words/bilingual.ts';
import { declareFix, heldTag } from '../fix-for.ts';
import type { Found, Judge } from '../found.ts';
import { hostOf, requestEvidence, purposeWords } from '../say.ts';
import { allObserved } from '../scanned.ts';

/** Google's own mark of a ping that stores nothing (Consent Mode, both denied). */
export const isCookieless = (url: string): boolean => /[?&]gcs=G100\b/.test(url);

export const judgeRequests: Judge = (scanned, knowledge) =>
  allObserved(scanned, 'requests').flatMap((request): readonly Found[] => {
    const when = whenOf(request);
    const { url } = request;
    if (!when || !/^(?:https?|wss?):/.test(url)) return [];
    const identity = knowledge.ofRequest(url);
    const { service, exempt } = identity;
    if (exempt) return [];
    const host = hostOf(url);
    const evidence = [requestEvidence(request)];
    const subject = `request ${host}`;
    if (service) {
      const rule = when === 'refused' ? 'TR003' : request.parsed ? 'TR011' : 'TR002';
      const ping = isCookieless(url) && !request.parsed;
      return [
        {
          rule,
          subject,
          service: service.id,
          ...(ping && { severity: 'warning' as const }),
          message: {
            en: `expected no request to ${service.name} (${service.purposes.join(', ')}) ${when === 'refused' ? 'after the refusal' : 'before the choice'}, got ${ping ? 'a ping without cookies (gcs=G100), of which no French decision says that it may go' : `one to ${host}`}`,
            fr: `attendu : aucune requête vers ${service.name} (${purposeWords(service.purposes, 'fr')}) ${when === 'refused' ? 'après le refus' : 'avant le choix'} ; constaté : ${ping ? 'un appel sans cookie (gcs=G100), dont aucune décision française ne dit qu’il est permis' : `une requête vers ${host}`}`,
          },
          fix: request.parsed ? inPlace(heldTag(request, identity)) : declareFix(identity, host),
          evidence,
        },
      ];
    }
    if (when === 'refused' || knowledge.isOwn(host) || knowledge.isAllowed(url)) return [];
    const { entity } = identity;
    return [
      {
        rule: 'TR007',
        subject,
        message: {
          en: `expected third parties that are declared or allowed, got ${host}${entity ? ` (${entity})` : ''}`,
          fr: `attendu : des tiers déclarés ou autorisés ; constaté : ${host}${entity ? ` (${entity})` : ''}`,
        },
        fix: {
          en: `${declareFix(identity, host).en}; if it never needs consent (a library, a payment), add "${host}" to allow`,
          fr: `${declareFix(identity, host).fr} ; s’il ne demande jamais de consentement (une bibliothèque, un paiement), ajoutez "${host}" à allow`,
        },
        evidence,
      },
    ];
  });

const inPlace = (tag: string): Bilingual => ({ en: `put this in its place: ${tag}`, fr: `mettez ceci à la place : ${tag}` });

function whenOf({ phase, moment }: RequestSeen): 'before' | 'refused' | undefined {
  if (phase === 'refuse' && moment === 'answered') return 'refused';
  return phase === 'before' ? 'before' : undefined;
}
