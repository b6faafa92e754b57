// What the gate costs work on the DOM.
import type { Dom } from '../dom/run-dom.ts';
import { figure, table } from './markdown.ts';

/** The table, with the sentence that says what was run. */
export function domTable({ date, browser, rounds, workloads, all }: Dom): string {
  const rows = workloads.map(({ name, ms, ratio, noise }) => [name, ms.toFixed(1), figure(ratio, 2), figure(noise, 2)]);
  return `Work on the DOM with the gate holding ÷ without it, median (quartiles) of ${rounds} interleaved rounds; "noise" is a page without it ÷ another such page (\`npm run bench -- dom\`, ${date}, ${browser}):

${table(['work', 'ms without', 'with ÷ without', 'noise'], [...rows, ['all together', '', figure(all.ratio, 2), figure(all.noise, 2)]])}`;
}
