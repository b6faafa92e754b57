// What got through before any choice, for each tool and level.
import type { Kind } from '../leaks/cases.ts';
import { leaked } from '../leaks/leaked.ts';
import type { Leaks, Row } from '../leaks/run-leaks.ts';
import type { Outcome } from '../leaks/visit.ts';
import { table } from './markdown.ts';

const KINDS: Readonly<Record<Kind, string>> = {
  static: 'in the HTML',
  ordinary: 'by scripts',
  evasive: 'evasive',
  storage: 'tracers',
  sdk: 'real SDKs',
};
export const LEAK_COLUMNS: readonly string[] = [...Object.values(KINDS), 'vendor code ran', 'own functions broken'];
const LEVELS = { tag: '', marked: ', tags marked up', rewrite: ', page rewritten', policy: ', policy sent' };

/** Cases that do nothing on a page without any tool prove nothing about one with a tool; they count nowhere. */
const validCases = ({ cases, rows }: Leaks): ReadonlySet<number> => {
  const control = rows[0] as Row;
  return new Set(cases.map((_, index) => index).filter(index => leaked(control.outcomes[index] as Outcome)));
};

/** The table, with the sentence that says what was run. */
export function leakTable(leaks: Leaks): string {
  const valid = validCases(leaks);
  const days = [...new Set(leaks.rows.map(({ date }) => date))].toSorted();
  return `Stopped before any choice, of ${valid.size} ways to act (\`npm run bench -- leaks\`, ${days.join(' and ')}, ${leaks.browser}; ${leaks.cases.length - valid.size} more ways do not act even without a tool and are left out):

${table(['tool', ...LEAK_COLUMNS], leakRows(leaks))}`;
}

/** One row for each tool and level but the control: its name, then `LEAK_COLUMNS`. */
export function leakRows(leaks: Leaks): string[][] {
  const valid = validCases(leaks);
  const kinds = Object.keys(KINDS) as Kind[];
  return leaks.rows.slice(1).map(row => {
    const of = (kind?: Kind) =>
      row.outcomes.filter((outcome, index): outcome is Outcome => outcome !== null && valid.has(index) && (!kind || leaks.cases[index]?.kind === kind));
    const stopped = kinds.map(kind => {
      const outcomes = of(kind);
      return outcomes.length ? `${outcomes.filter(outcome => !leaked(outcome)).length} of ${outcomes.length}` : '–';
    });
    const ran = of().filter(outcome => outcome.ran.length).length;
    const broken = new Set(of().flatMap(outcome => outcome.broken)).size;
    return [`${row.tool} ${row.version}${LEVELS[row.level]}`, ...stopped, `${ran}`, `${broken}`];
  });
}
