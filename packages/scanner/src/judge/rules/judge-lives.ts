// TR006: what lives longer than declared, audience measurement beyond thirteen months, and a choice kept beyond its limit.
import { namesTracer, PROFILES, seconds } from '@assent/core';
import type { Found, Judge } from '../found.ts';
import { lifeWord, tracerEvidence, tracerSubject } from '../say.ts';
import { allObserved } from '../scanned.ts';

// a day more, for clocks and for vendors that count months otherwise
const GRACE = 86_400 * 2;
const THIRTEEN_MONTHS = seconds('P13M') as number;

export const judgeLives: Judge = (scanned, knowledge) =>
  allObserved(scanned, 'tracers').flatMap((tracer): readonly Found[] => {
    const { kind, name, domain, life, by } = tracer;
    if (kind !== 'cookie' || life === null || tracer.blocked) return [];
    const { service, exempt, declared } = knowledge.ofTracer(kind, name, domain, by);
    const row = service?.tracers.find(entry => entry.kind === kind && namesTracer(entry.name, name));
    const said = declared && row ? (row.retention === 'session' ? 0 : seconds(row.retention)) : null;
    const choice = exempt === 'choice' ? seconds(PROFILES[scanned.profile]?.longestValidity ?? 'P13M') : null;
    const audience = service?.purposes.includes('audience') || exempt === 'necessary' ? THIRTEEN_MONTHS : null;
    const limits = [
      { limit: said, text: { en: `the ${row?.retention} that the site file declares`, fr: `les ${row?.retention} que déclare le fichier du site` } },
      { limit: choice, text: { en: 'the longest time that a choice may be kept', fr: 'la plus longue durée de conservation d’un choix' } },
      { limit: audience, text: { en: 'thirteen months', fr: 'treize mois' } },
    ];
    const broken = limits.find(({ limit }) => limit !== null && life > limit + GRACE);
    if (!broken) return [];
    return [
      {
        rule: 'TR006',
        subject: tracerSubject(tracer, knowledge.isOwn(domain)),
        ...(service && { service: service.id }),
        message: {
          en: `expected at most ${broken.text.en}, got ${lifeWord(life, 'en')}`,
          fr: `attendu : au plus ${broken.text.fr} ; constaté : ${lifeWord(life, 'fr')}`,
        },
        fix:
          broken.limit === said && said !== null
            ? {
                en: 'shorten it in the service’s own configuration, or declare the life that it has',
                fr: 'raccourcissez-la dans la configuration du service, ou déclarez la durée réelle',
              }
            : { en: 'shorten it in the configuration of what sets it', fr: 'raccourcissez-la dans la configuration de ce qui le dépose' },
        evidence: [tracerEvidence(tracer)],
      },
    ];
  });
