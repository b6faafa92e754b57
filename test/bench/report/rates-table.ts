// What the dashboard's views cost at the server, and when their first numbers are there.
import type { DashboardCost } from '../dashboard/run-dashboard.ts';
import type { RatesCost } from '../rates/run-rates.ts';
import { figure, table } from './markdown.ts';

/** The table, with the sentence that says what was run. */
export function ratesTable({ date, machine, days, answers, keyRead, views, append }: RatesCost, shown: DashboardCost): string {
  const rows = views.map(({ view, cpu, median, ratio }) => [view, cpu.toFixed(1), median.toFixed(0), ratio.toFixed(0)]);
  return `A view of the dashboard at the server, with ${(answers / 1e6).toFixed(1)} million answers of ${days} days in the store (\`npm run bench -- rates\`, ${date}, ${machine.load.toFixed(1)} other programs at work when it began). A read by primary key takes ${keyRead.toFixed(1)} µs:

${table(['view', 'ms CPU', 'ms elapsed', 'elapsed ÷ key read'], rows)}

A record costs ${append.full.toFixed(0)} µs of CPU in that store and ${append.empty.toFixed(0)} in an empty one. In Chromium the first numbers of ${shown.days} days are there after ${figure(shown.overview)} ms, every breakdown after ${figure(shown.breakdowns)}, a page without numbers after ${figure(shown.bare)} (\`npm run bench -- dashboard\`, ${shown.date}, ${shown.machine.load.toFixed(1)} other programs at work).`;
}
