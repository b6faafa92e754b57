// TR014: measurement that the site attests to be exempt, and that does what the exemption excludes: people on the wire (A4), a life that visits prolong (A6).
import type { RequestSeen, TracerSeen } from '../../observation/observation.ts';
import type { Bilingual } from '../../words/bilingual.ts';
import type { Found, Judge } from '../found.ts';
import type { Knowledge } from '../knowledge.ts';
import { requestEvidence, tracerEvidence, tracerSubject } from '../say.ts';
import type { Scanned } from '../scanned.ts';

/** Names under which tools send who somebody is, or which advertisement brought them; inside the page's own address too. */
const JOINED = /[?&;](gclid|dclid|gbraid|wbraid|fbclid|msclkid|ttclid|li_fat_id|uid|user_?id|customer_?id|crm_?id|e-?mail)=[^&;]/i;

export const judgeExempt: Judge = (scanned, knowledge) => [...joined(scanned, knowledge), ...prolonged(scanned, knowledge)];

function joined({ visits }: Scanned, knowledge: Knowledge): Found[] {
  return visits.flatMap(({ observations }) =>
    observations.requests.flatMap((request): Found[] => {
      const { service, exempt } = knowledge.ofRequest(request.url);
      const name = exempt === 'attested' && joinedBy(request);
      if (!service || !name) return [];
      const message = {
        en: `expected exempt measurement to send nothing that tells who somebody is (A4), got "${name}"`,
        fr: `attendu : une mesure exemptée qui n’envoie rien de ce qui dit qui est quelqu’un (A4) ; constaté : « ${name} »`,
      };
      const fix = {
        en: 'switch it off in the settings of the service, or take "exempt" out of the site file',
        fr: 'désactivez-le dans les réglages du service, ou retirez « exempt » du fichier du site',
      };
      return [{ rule: 'TR014', subject: `request ${service.id} ${name}`, service: service.id, message, fix, evidence: [requestEvidence(request)] }];
    }),
  );
}

function joinedBy({ url }: RequestSeen): string | undefined {
  return JOINED.exec(decoded(url))?.[1]?.toLowerCase();
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** The same value set on a later page to live as long as before: one that is not prolonged has become shorter by then. */
function prolonged({ visits }: Scanned, knowledge: Knowledge): Found[] {
  return visits.flatMap(({ observations: { tracers } }) => {
    const lasting = tracers.filter(({ kind, name, domain, by, life, blocked }) => {
      return kind === 'cookie' && life !== null && !blocked && knowledge.ofTracer(kind, name, domain, by).exempt === 'attested';
    });
    return lasting.flatMap((tracer, at) => {
      const before = lasting.slice(0, at).find(other => isSame(other, tracer) && other.page !== tracer.page);
      return before && (tracer.life ?? 0) >= (before.life ?? 0) ? [foundOn(tracer, before, knowledge)] : [];
    });
  });
}

const isSame = (one: TracerSeen, other: TracerSeen) => one.name === other.name && one.domain === other.domain && one.value === other.value;

const MESSAGE: Bilingual = {
  en: 'expected a tracer of exempt measurement that no new page prolongs (A6), got one that begins anew',
  fr: 'attendu : un traceur de mesure exemptée qu’aucune nouvelle page ne prolonge (A6) ; constaté : un traceur qui repart pour toute sa durée',
};
const FIX: Bilingual = {
  en: 'let it end with the date of its first visit, in the settings of the service',
  fr: 'faites-le expirer à compter de la première visite, dans les réglages du service',
};

function foundOn(tracer: TracerSeen, before: TracerSeen, knowledge: Knowledge): Found {
  const { service } = knowledge.ofTracer(tracer.kind, tracer.name, tracer.domain, tracer.by);
  const subject = tracerSubject(tracer, knowledge.isOwn(tracer.domain));
  const evidence = [tracerEvidence(before), tracerEvidence(tracer)];
  return { rule: 'TR014', subject, ...(service && { service: service.id }), message: MESSAGE, fix: FIX, evidence };
}
