// The leak table: every case for every tool at every level that it has, in one browser, one page each.
import { type Engine, openEngine } from '../../helpers/engines/open-engine.ts';
import { openStage } from '../stage.ts';
import { SUBJECTS } from '../subjects/all.ts';
import { CASES, type Kind, SHARED } from './cases.ts';
import { leaked } from './leaked.ts';
import { LEVELS, type Level } from './levels.ts';
import { bundleSdks } from './real-sdks.ts';
import { type Outcome, storedNames, visit, visitShared } from './visit.ts';

export interface Row {
  readonly tool: string;
  readonly version: string;
  readonly setup: string;
  readonly level: Level;
  readonly date: string;
  /** One for each case, in the order of `cases`; null where the tool has no such form of the case. */
  readonly outcomes: readonly (Outcome | null)[];
}

export interface Leaks {
  readonly browser: string;
  readonly cases: readonly { readonly kind: Kind; readonly title: string }[];
  readonly rows: readonly Row[];
}

/** `only` names one tool, beside which the control runs again; `say` hears of progress. Peers are measured in Chromium. */
export async function runLeaks(today: string, say: (line: string) => void, only?: string, engine: Engine = 'chromium'): Promise<Leaks> {
  const stage = await openStage();
  stage.scripts = await bundleSdks();
  const browser = await openEngine(engine);
  const rows: Row[] = [];
  const cases = [
    ...CASES.map(({ kind, title }) => ({ kind, title })),
    ...SHARED.map(({ title, evasive }) => ({ kind: evasive ? ('evasive' as const) : ('ordinary' as const), title })),
  ];
  try {
    for (const subject of SUBJECTS.filter(({ name }) => !only || name === only || name === 'no tool')) {
      stage.files = await subject.files();
      stage.page = { html: `<!doctype html><title>Bench</title>${subject.head([])}<body>${subject.body?.() ?? ''}` };
      const visitor = await browser.newVisitor();
      await visitor.go(stage.site);
      await new Promise(resolve => setTimeout(resolve, 500));
      const toolsOwn = await storedNames(visitor);
      await visitor.leave();
      for (const level of Object.keys(LEVELS) as Level[]) {
        if (!LEVELS[level].has(subject)) continue;
        const outcomes: (Outcome | null)[] = [];
        for (const one of CASES) outcomes.push(await visit(browser, stage, subject, level, one, toolsOwn));
        outcomes.push(...(await visitShared(browser, stage, subject, level)));
        rows.push({ tool: subject.name, version: subject.version, setup: subject.setup, level, date: today, outcomes });
        say(`${subject.name} ${level}: ${outcomes.filter(outcome => outcome && leaked(outcome)).length} of ${outcomes.filter(Boolean).length} got through`);
      }
    }
    return { browser: browser.version, cases, rows };
  } finally {
    await browser.close();
    await stage.close();
  }
}
