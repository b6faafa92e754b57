// TR004 and TR005: what is there and not declared, and what is declared and not there.
import { namesTracer, type Tracer } from '@assent/core';
import type { Bilingual } from '../../words/bilingual.ts';
import { entryFor } from '../fix-for.ts';
import type { Found, Judge } from '../found.ts';
import type { Identity } from '../knowledge.ts';
import { makeKept } from '../kept.ts';
import { tracerEvidence, tracerSubject } from '../say.ts';
import { allObserved, visitOf } from '../scanned.ts';

export const judgeDeclaration: Judge = (scanned, knowledge) => {
  const { site } = knowledge;
  if (!site) return [];
  const kept = makeKept(scanned);
  const tracers = allObserved(scanned, 'tracers');
  const declared = (kind: string, name: string) =>
    site.services.some(({ tracers: list }) => list.some(tracer => tracer.kind === kind && namesTracer(tracer.name, name)));
  const undeclared = tracers.flatMap((tracer): readonly Found[] => {
    const identity = knowledge.ofTracer(tracer.kind, tracer.name, tracer.domain, tracer.by);
    const isBeyond = identity.exempt && identity.exempt !== 'attested'; // what measures without consent is declared all the same
    if (tracer.blocked || !kept(tracer) || isBeyond || declared(tracer.kind, tracer.name)) return [];
    const { service, entity } = identity;
    const { kind, name, life, domain } = tracer;
    const entry = { name, kind, retention: life === null ? (kind === 'cookie' ? 'session' : 'kept') : `P${Math.max(1, Math.round(life / 86_400))}D` };
    const whose = service ? ` (${service.name})` : entity ? ` (${entity})` : '';
    return [
      {
        rule: 'TR004',
        subject: tracerSubject(tracer, knowledge.isOwn(domain)),
        ...(service && { service: service.id }),
        message: {
          en: `expected every tracer in the site file, got one that is not there${whose}`,
          fr: `attendu : chaque traceur dans le fichier du site ; constaté : un traceur qui n’y est pas${whose}`,
        },
        fix: addFix(entry, domain, identity),
        evidence: [tracerEvidence(tracer)],
      },
    ];
  });

  const accepted = visitOf(scanned, 'accept');
  // without an acceptance nothing that waits for one can be met
  if (!accepted?.answered?.done) return undeclared;
  const met = new Set([
    ...allObserved(scanned, 'requests').flatMap(({ url }) => knowledge.ofRequest(url).service?.id ?? []),
    ...tracers.flatMap(({ kind, name, domain, by }) => knowledge.ofTracer(kind, name, domain, by).service?.id ?? []),
    // what works without consent may be declared without a host: its names show it
    ...site.services
      .filter(service => tracers.some(({ kind, name }) => service.tracers.some(tracer => tracer.kind === kind && namesTracer(tracer.name, name))))
      .map(({ id }) => id),
  ]);
  const pages = `${scanned.pages.length} ${scanned.pages.length === 1 ? 'page' : 'pages'}`;
  const unseen = site.services
    .filter(({ id }) => !met.has(id))
    .map(
      ({ id, name }): Found => ({
        rule: 'TR005',
        subject: `service ${id}`,
        service: id,
        message: {
          en: `expected to meet ${name} after the acceptance, got nothing on ${pages}`,
          fr: `attendu : rencontrer ${name} après l’acceptation ; constaté : rien sur ${pages}`,
        },
        fix: {
          en: `if the site no longer uses it, take "${id}" out of services; if it does, scan the pages where it is`,
          fr: `si le site ne l’utilise plus, retirez "${id}" de services ; sinon, faites analyser les pages où il se trouve`,
        },
        evidence: [],
      }),
    );
  return [...undeclared, ...unseen];
};

function addFix(entry: Pick<Tracer, 'name' | 'kind' | 'retention'>, domain: string, { service, declared, entity }: Identity): Bilingual {
  const text = JSON.stringify(entry);
  if (service && declared) return { en: `add ${text} to the tracers of "${service.id}"`, fr: `ajoutez ${text} aux traceurs de "${service.id}"` };
  if (service) return { en: `add "${service.id}" to services`, fr: `ajoutez "${service.id}" à services` };
  const whole = entryFor(domain, entity, [entry]);
  return { en: `declare it with the service that sets it: ${whole}`, fr: `déclarez-le avec le service qui le dépose : ${whole}` };
}
