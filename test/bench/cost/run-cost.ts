// The cost table: what each tool costs a first visit and every later one, subjects interleaved round by round.
import { openBrowser } from '../../helpers/browser.ts';
import { openStage } from '../stage.ts';
import { type Spread, spread } from '../statistics.ts';
import { SUBJECTS } from '../subjects/all.ts';
import { costPage, HEAVY } from './page.ts';
import { type Figures, firstVisit, PHONE, returningVisit } from './visits.ts';

type Summary = { readonly [name in keyof Figures]: Spread | null } & {
  /** `main` less the control's of the same round, ms. */
  readonly mainAdded: Spread | null;
  /** `scripts` less the control's of the same round, ms. */
  readonly scriptsAdded: Spread | null;
  /** `largest` less the control's of the same round, ms. */
  readonly largestAdded: Spread | null;
};

export interface Cost {
  readonly date: string;
  readonly browser: string;
  readonly phone: typeof PHONE;
  readonly rounds: number;
  readonly tools: readonly { readonly tool: string; readonly version: string; readonly first: Summary; readonly returning: Summary }[];
}

const VISITS = { first: firstVisit, returning: returningVisit } as const;
type Visit = keyof typeof VISITS;

/** `rounds` of everybody, each round beginning with another. */
export async function runCost(today: string, say: (line: string) => void, rounds: number): Promise<Cost> {
  const stage = await openStage();
  stage.scripts = HEAVY;
  const browser = await openBrowser();
  const files = new Map(await Promise.all(SUBJECTS.map(async subject => [subject.name, await subject.files()] as const)));
  const seen = new Map<string, (Figures | null)[]>();
  try {
    for (let round = 0; round < rounds; round++) {
      for (const subject of SUBJECTS.map((_, index) => SUBJECTS[(index + round) % SUBJECTS.length] as (typeof SUBJECTS)[number])) {
        stage.files = files.get(subject.name) as ReadonlyMap<string, Buffer>;
        stage.page = { html: costPage(subject) };
        for (const visit of ['first', 'returning'] as const) {
          const key = `${subject.name} ${visit}`;
          // a visit that a busy machine did not finish in time is left out, and told
          const figures = await VISITS[visit](browser, stage, subject).catch((error: unknown) => say(`${key}, round ${round + 1}: ${error}`));
          seen.set(key, [...(seen.get(key) ?? []), figures ?? null]);
        }
      }
      say(`round ${round + 1} of ${rounds}`);
    }
    const control = SUBJECTS[0]?.name;
    const summary = (tool: string, visit: Visit) => summarise(seen.get(`${tool} ${visit}`) ?? [], seen.get(`${control} ${visit}`) ?? []);
    const tools = SUBJECTS.map(({ name, version }) => ({ tool: name, version, first: summary(name, 'first'), returning: summary(name, 'returning') }));
    return { date: today, browser: await browser.version(), phone: PHONE, rounds, tools };
  } finally {
    await browser.close();
    await stage.close();
  }
}

function summarise(figures: readonly (Figures | null)[], control: readonly (Figures | null)[]): Summary {
  const of = (name: keyof Figures) => spread(figures.map(figure => figure?.[name] ?? null));
  const added = (name: 'main' | 'scripts' | 'largest') => spread(figures.map((figure, round) => less(figure?.[name] ?? null, control[round]?.[name] ?? null)));
  return {
    main: of('main'),
    untilNotice: of('untilNotice'),
    scripts: of('scripts'),
    evaluation: of('evaluation'),
    bytes: of('bytes'),
    notice: of('notice'),
    largest: of('largest'),
    shift: of('shift'),
    click: of('click'),
    mainAdded: added('main'),
    scriptsAdded: added('scripts'),
    largestAdded: added('largest'),
  };
}

const less = (a: number | null, b: number | null) => (a === null || b === null ? null : a - b);
