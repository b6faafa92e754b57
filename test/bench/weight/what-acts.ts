// What acts before a choice on a page with a gate, of the ways that are known.
import type { RunningEngine } from '../../helpers/engines/open-engine.ts';
import { CASES, SHARED } from '../leaks/cases.ts';
import { type Outcome, visit, visitShared } from '../leaks/visit.ts';
import type { Stage } from '../stage.ts';
import type { Subject } from '../subjects/subject.ts';

// real SDKs act in several ways at once
const TRIED = CASES.filter(({ kind }) => kind !== 'sdk');
const TITLES = [...TRIED.map(({ title }) => title), ...SHARED.map(({ title }) => title)];

/** A tag in the HTML is asked for before any script can act: of such a one it counts whether it runs or stores. */
const acts = ({ requests, idle, ran, stored }: Outcome, early: boolean) => ran.length + stored.length + (early ? 0 : requests.length + idle) > 0;

/** Titles of the ways. The stage has the subject's files. */
export async function whatActs(engine: RunningEngine, stage: Stage, subject: Subject): Promise<string[]> {
  const outcomes: (Outcome | null)[] = [];
  for (const one of TRIED) outcomes.push(await visit(engine, stage, subject, 'tag', one, []));
  outcomes.push(...(await visitShared(engine, stage, subject, 'tag')));
  return TITLES.filter((_, index) => acts(outcomes[index] as Outcome, TRIED[index]?.kind === 'static'));
}
