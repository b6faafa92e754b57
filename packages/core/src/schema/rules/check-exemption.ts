// Exempt measurement: the twelve conditions of the CNIL, each that can be judged on what the site says (A1–A12, L04).
import type { Attestation } from '../../attestation.ts';
import { seconds } from '../../validity.ts';
import type { Draft, DraftService, Rule } from '../draft.ts';
import type { Sound } from '../inspect.ts';
import { problem, show, type SiteProblem } from '../site-problem.ts';

/** `[condition, key, expected, holds]`. */
type Condition = readonly [id: string, key: keyof Attestation, expected: string, holds: (exemption: Sound<Attestation>) => boolean];

const atMost = (life: string | undefined, most: string) => (seconds(life ?? '') ?? 0) <= (seconds(most) ?? 0);

const CONDITIONS: readonly Condition[] = [
  ['A1', 'solePurpose', 'true: measuring the audience of this site, and nothing else', it => it.solePurpose !== false],
  ['A3', 'smallestCell', 'at least 10 people in a figure', it => (it.smallestCell ?? 10) >= 10],
  ['A4', 'crossMatched', 'false: nothing is joined to it or passed on', it => it.crossMatched !== true],
  ['A5', 'acrossSites', 'false: an identifier for each site', it => it.acrossSites !== true],
  ['A6', 'tracerLife', 'at most P13M', it => atMost(it.tracerLife, 'P13M')],
  ['A6', 'prolonged', 'false: a new visit must not prolong it', it => it.prolonged !== true],
  ['A7', 'rawDataLife', 'at most P25M', it => atMost(it.rawDataLife, 'P25M')],
  ['A9', 'informed', 'true: visitors are told, and may object', it => it.informed !== false],
  ['A10', 'location', 'no finer place than a city', it => it.location !== 'finer'],
  ['A10', 'ip', 'a shortened address, or none', it => it.ip !== 'whole'],
  ['A11', 'beyond', 'nothing beside measuring', it => !it.beyond?.length],
  ['A12', 'comparison', 'data that are kept apart, or no comparison', it => it.comparison !== 'joint'],
];

export const checkExemption: Rule = draft => draft.services.flatMap(one => [...unmet(one), ...misplaced(one), ...overdue(one, draft), ...longTracers(one)]);

function unmet({ service: { exempt }, path }: DraftService): SiteProblem[] {
  if (!exempt) return [];
  return CONDITIONS.filter(([, , , holds]) => !holds(exempt)).map(([id, key, expected]) =>
    problem(
      'error',
      'not-exempt',
      [...path, 'exempt', key],
      `expected ${expected}, got ${show(exempt[key])}`,
      `${id}: without it the measurement needs consent`,
    ),
  );
}

// A1 again, by what the service is declared for; A11 by what it is known for
function misplaced({ service: { exempt, purposes = [], name }, path, known }: DraftService): SiteProblem[] {
  if (!exempt) return [];
  const fault = (message: string, hint: string) => [problem('error', 'not-exempt', [...path, 'exempt'], message, hint)];
  if (purposes.some(purpose => purpose !== 'audience'))
    return fault(`expected "audience" as the only purpose of exempt measurement, got ${purposes.map(show).join(', ')}`, 'A1');
  if (known?.exemption?.possible === false) return fault(`expected a service that can be exempt, got ${show(name)}`, `A2 A4 A11: ${known.exemption.basis}`);
  return [];
}

// A8
function overdue({ service: { exempt }, path }: DraftService, { today }: Draft): SiteProblem[] {
  if (!exempt?.reviewBy || !today || exempt.reviewBy >= today) return [];
  return [
    problem(
      'warning',
      'review-overdue',
      [...path, 'exempt', 'reviewBy'],
      `expected a day to come, got ${show(exempt.reviewBy)}`,
      'A8: look at need and lives again',
    ),
  ];
}

// A6, by what is declared
function longTracers({ service: { exempt, tracers = [] }, path }: DraftService): SiteProblem[] {
  return tracers.flatMap((tracer, index) =>
    !exempt?.tracerLife || atMost(tracer?.retention, exempt.tracerLife)
      ? []
      : [
          problem(
            'error',
            'not-exempt',
            [...path, 'tracers', index, 'retention'],
            `expected at most ${exempt.tracerLife}, as attested, got ${show(tracer?.retention)}`,
            'A6',
          ),
        ],
  );
}
