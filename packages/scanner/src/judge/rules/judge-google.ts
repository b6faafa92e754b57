// L42: what Google is told of consent, when and how; and whether what its requests say agrees with the choice.
import type { RequestSeen } from '../../observation/observation.ts';
import type { Found, Judge } from '../found.ts';
import { consentOnWire } from '../consent-on-wire.ts';
import { evidence, requestEvidence } from '../say.ts';
import { allObserved, observed, type Scanned, visitOf } from '../scanned.ts';

export const judgeGoogle: Judge = scanned => [...arrays(scanned), ...late(scanned), ...untrue(scanned)];

const arrays = (scanned: Scanned): readonly Found[] =>
  allObserved(scanned, 'google')
    .filter(({ wellFormed, command }) => !wellFormed && command.startsWith('consent'))
    .map(seen => ({
      rule: 'L42',
      subject: `gtag ${seen.command}`,
      message: {
        en: `expected ${seen.command} to be pushed as \`arguments\`, got an array, which Google's scripts ignore`,
        fr: `attendu : ${seen.command} transmis comme \`arguments\` ; constaté : un tableau, que les scripts de Google ignorent`,
      },
      fix: { en: 'function gtag(){dataLayer.push(arguments)}', fr: 'function gtag(){dataLayer.push(arguments)}' },
      evidence: [evidence(seen)],
    }));

const late = ({ visits }: Scanned): readonly Found[] =>
  visits.flatMap(({ observations: { google } }) => {
    const said = google.map(({ command }) => command);
    const [config, standard] = [said.indexOf('config'), said.indexOf('consent default')];
    const seen = google[standard];
    if (config < 0 || !seen || standard < config) return [];
    return [
      {
        rule: 'L42',
        subject: 'gtag order',
        message: {
          en: 'expected consent default before config, got it after',
          fr: 'attendu : consent default avant config ; constaté : après',
        },
        fix: {
          en: 'put the tag of Assent first in <head>; it says the default before any other script runs',
          fr: 'placez la balise d’Assent en premier dans <head> ; elle dit l’état par défaut avant tout autre script',
        },
        evidence: [evidence(seen)],
      },
    ];
  });

// what is on the wire after a refusal, and after a withdrawal, has to say refused
function untrue(scanned: Scanned): readonly Found[] {
  const refused = visitOf(scanned, 'refuse')?.answered?.done ? observed(scanned, 'refuse').requests.filter(({ moment }) => moment === 'answered') : [];
  const withdrawn = visitOf(scanned, 'withdraw')?.wayBack?.done ? observed(scanned, 'withdraw').requests.filter(({ moment }) => moment === 'withdrawn') : [];
  return [...refused.flatMap(request => granted(request, 'refusal')), ...withdrawn.flatMap(request => granted(request, 'withdrawal'))];
}

function granted(request: RequestSeen, after: 'refusal' | 'withdrawal'): readonly Found[] {
  const french = after === 'refusal' ? 'le refus' : 'le retrait';
  return consentOnWire(request.url)
    .filter(({ granted: signals }) => signals.length > 0)
    .map(({ parameter, value, granted: signals }) => ({
      rule: 'L42',
      subject: `${parameter} after ${after}`,
      message: {
        en: `expected Google to be told that consent was refused, got ${parameter}=${value} (${signals.join(', ')} granted)`,
        fr: `attendu : que Google sache que le consentement est refusé ; constaté après ${french} : ${parameter}=${value} (${signals.join(', ')} accordé)`,
      },
      fix: {
        en: 'let the consent tool push consent update at every choice, before the next request',
        fr: 'faites transmettre consent update par l’outil de consentement à chaque choix, avant la requête suivante',
      },
      evidence: [requestEvidence(request)],
    }));
}
