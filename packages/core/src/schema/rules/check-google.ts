// Google: what starts before a choice, where its signals start as granted, and links that carry click identifiers (L01, L43).
import { EEA } from '../../adequacy.ts';
import { speaksGoogle } from '../../google-consent.ts';
import { profileOf } from '../../profile/profiles.ts';
import type { Draft, Rule } from '../draft.ts';
import { problem, show, type SiteProblem } from '../site-problem.ts';

/** Profiles of countries that are not among those where consent comes first. */
const ELSEWHERE = /^(?:us|ca|br)\b/;

export const checkGoogle: Rule = draft => [...draft.services.flatMap(service => early(service, draft.profiles)), ...decoration(draft), ...regions(draft)];

function early({ service, path, known }: Draft['services'][number], profiles: readonly string[]): SiteProblem[] {
  if (service.run !== 'denied') return [];
  const { id = '', match = [] } = service;
  const at = [...path, 'run'];
  if (!speaksGoogle({ id, match: match.filter(pattern => pattern !== undefined) }))
    return [
      problem(
        'error',
        'run-without-signal',
        at,
        'expected a service that obeys Google Consent Mode, got one that nothing would hold back',
        'leave it out: the service waits',
      ),
    ];
  const message = 'expected a service that waits for the choice, got one that runs before it with its signals denied';
  const hint =
    "its requests leave before any choice, with the visitor's address and page; in a container, every tag that neither asks for consent nor is declared here runs; on pages marked as health it runs too. No authority has held this lawful";
  // EU-17: there the container itself needs the choice
  const held = known?.kind === 'container' && profiles.find(id => profileOf(id).tagManagerHeld);
  if (held)
    return [
      problem(
        'error',
        'container-before-choice',
        at,
        `expected a tag manager that waits for the choice, as the profile ${show(held)} wants, got one that runs before it`,
        `EU-17: leave "run" out; ${hint}`,
      ),
    ];
  return [problem('warning', 'runs-before-choice', at, message, hint)];
}

function decoration({ file }: Draft): SiteProblem[] {
  if (!file.google?.urlPassthrough) return [];
  const severity = (file.profile ?? 'fr') === 'fr' ? 'error' : 'warning';
  const message = 'expected links that carry no click identifiers, got "urlPassthrough": true';
  return [problem(severity, 'link-decoration', ['google', 'urlPassthrough'], message, 'L43: EDPB 2/2023 counts them as tracers; leave it out')];
}

function regions({ file }: Draft): SiteProblem[] {
  const listed = file.google?.regions?.filter(region => region !== undefined);
  if (!listed || ELSEWHERE.test(file.profile ?? 'fr')) return [];
  const missing = [...EEA, 'GB', 'CH'].filter(country => !listed.includes(country));
  if (!missing.length) return [];
  const message = `expected every country where consent comes first, got a list without ${missing.slice(0, 3).join(', ')}${missing.length > 3 ? ' …' : ''}`;
  return [
    problem(
      'error',
      'region-granted',
      ['google', 'regions'],
      message,
      'signals start as granted where no region says otherwise; leave the list out to deny everywhere',
    ),
  ];
}
