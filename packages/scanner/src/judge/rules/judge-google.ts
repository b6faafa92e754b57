// L42: what Google is told of consent, when and how; and whether what its requests say agrees with the choice.
import type { Found, Judge } from '../found.ts';
import { requestEvidence } from '../say.ts';
import { allObserved, visitOf } from '../scanned.ts';

export const judgeGoogle: Judge = scanned => {
  const commands = allObserved(scanned, 'google');
  const arrays = commands
    .filter(({ wellFormed, command }) => !wellFormed && command.startsWith('consent'))
    .map(
      ({ command, phase, moment, page }): Found => ({
        rule: 'L42',
        subject: `gtag ${command}`,
        message: `expected ${command} to be pushed as \`arguments\`, got an array, which Google's scripts ignore`,
        fix: 'function gtag(){dataLayer.push(arguments)}',
        evidence: [`${phase} (${moment}), ${page}`],
      }),
    );
  const late = scanned.visits.flatMap(({ observations }): readonly Found[] => {
    const said = observations.google.map(({ command }) => command);
    const [config, standard] = [said.indexOf('config'), said.indexOf('consent default')];
    if (config < 0 || standard < 0 || standard < config) return [];
    const { phase, moment, page } = observations.google[standard] as (typeof observations.google)[number];
    return [
      {
        rule: 'L42',
        subject: 'gtag order',
        message: 'expected consent default before config, got it after',
        fix: 'put the tag of Assent first in <head>; it says the default before any other script runs',
        evidence: [`${phase} (${moment}), ${page}`],
      },
    ];
  });
  // G1<ads><analytics>, 1 = granted: what is on the wire after a refusal has to say refused
  const refused = visitOf(scanned, 'refuse');
  const untrue = (refused?.answered?.done ? refused.observations.requests : [])
    .filter(({ moment, url }) => moment === 'answered' && /[?&]gcs=G1(?:1.|.1)/.test(url))
    .map(
      (request): Found => ({
        rule: 'L42',
        subject: 'gcs after refusal',
        message: `expected Google to be told that consent was refused (gcs=G100), got ${/gcs=(G\w+)/.exec(request.url)?.[1]}`,
        fix: 'let the consent tool push consent update at every choice, before the next request',
        evidence: [requestEvidence(request)],
      }),
    );
  return [...arrays, ...late, ...untrue];
};
