// What each part of a first visit weighs, and how many ways act before a choice where it is left out.
import { openEngine } from '../../helpers/engines/open-engine.ts';
import { brotliSize, budgetFiles, builtSdk } from '../../helpers/budget-site.ts';
import { openStage } from '../stage.ts';
import { assent } from '../subjects/assent.ts';
import { none } from '../subjects/none.ts';
import { buildWithout } from './build-without.ts';
import { PARTS } from './parts.ts';
import { whatActs } from './what-acts.ts';

export interface Weight {
  readonly date: string;
  readonly browser: string;
  /** Bytes of the tag and of what a first visit loads beside it, brotli 11; `rules` = what the site's own rules and vendors' calls are of the tag. */
  readonly gate: number;
  readonly rules: number;
  readonly ui: number;
  /** Ways that act where there is no tool at all, and with the whole gate. */
  readonly ways: number;
  readonly whole: number;
  /** `bytes` that a part adds; `ways` = what acts without it and is stopped with it, null for what stops nothing. */
  readonly parts: readonly { readonly name: string; readonly in: 'gate' | 'ui'; readonly bytes: number; readonly ways: readonly string[] | null }[];
}

/** `only` = the beginning of a part's name, `''` for all; `say` hears of progress. */
export async function runWeight(today: string, say: (line: string) => void, only = ''): Promise<Weight> {
  const stage = await openStage();
  const engine = await openEngine('chromium');
  const files = await assent.files();
  const actingWith = (gate: string) => {
    stage.files = new Map([...files, ['assent.js', Buffer.from(filled(gate, String(files.get('rules.json'))))]]);
    return whatActs(engine, stage, assent);
  };
  try {
    const [gate, ui] = [await buildWithout('gate', {}), await buildWithout('ui', {})];
    const bytes = { gate: await delivered(gate), ui: brotliSize(ui) };
    const ways = await whatActs(engine, stage, none);
    const whole = await actingWith(gate);
    say(`${bytes.gate} + ${bytes.ui} bytes; ${ways.length} ways, ${whole.length} with the whole gate`);
    const parts: Weight['parts'][number][] = [];
    for (const { name, in: of, modules, holds } of PARTS.filter(part => part.name.startsWith(only))) {
      const code = await buildWithout(of, modules);
      const left = of === 'gate' ? await delivered(code) : brotliSize(code);
      const act = holds ? (await actingWith(code)).filter(title => ways.includes(title) && !whole.includes(title)) : null;
      parts.push({ name, in: of, bytes: bytes[of] - left, ways: act });
      say(`${name}: ${bytes[of] - left} bytes, ${act ? `${act.length} ways` : 'stops nothing'}`);
    }
    const rules = bytes.gate - brotliSize(filled(gate, '0'));
    return { date: today, browser: engine.version, ...bytes, rules, ways: ways.length, whole: whole.length, parts };
  } finally {
    await engine.close();
    await stage.close();
  }
}

/** The gate with these rules and nothing to say to vendors. */
const filled = (gate: string, rules: string) => gate.replace('__ASSENT_RULES__', () => rules).replace('__ASSENT_SIGNALS__', '(()=>{})');

/** Bytes of the budget's tag with this gate in it. */
const delivered = async (gate: string) => brotliSize(String((await budgetFiles({ ...builtSdk(), gate })).get('assent.js')));
