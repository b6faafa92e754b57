// What each tool costs a visitor, first and later.
import type { Cost } from '../cost/run-cost.ts';
import { figure, table } from './markdown.ts';

const kilobytes = (bytes: number | undefined) => ((bytes ?? 0) / 1000).toFixed(1);

/** Both tables, with the sentence that says what was run. */
export function costTable({ date, browser, phone, rounds, tools }: Cost): string {
  const measured = tools.slice(1);
  const first = measured.map(({ tool, version, first: visit }) => [
    `${tool} ${version}`,
    kilobytes(visit.bytes?.median),
    figure(visit.evaluation),
    figure(visit.untilNotice),
    figure(visit.scriptsAdded),
    figure(visit.mainAdded),
    figure(visit.largestAdded),
    figure(visit.shift, 3),
    figure(visit.click),
  ]);
  const returning = measured.map(({ tool, version, returning: visit }) => [
    `${tool} ${version}`,
    kilobytes(visit.bytes?.median),
    figure(visit.evaluation),
    figure(visit.scriptsAdded),
    figure(visit.mainAdded),
    figure(visit.largestAdded),
  ]);
  return `A first visit, and one after a refusal: kB brotli 11 and milliseconds, median (quartiles) of ${rounds} interleaved rounds, CPU ${phone.cpu} × slower, ${phone.latency} ms and ${phone.bytesPerSecond / 1e6} MB/s, four heavy tags held (\`npm run bench -- cost\`, ${date}, ${browser}). "Added" is less the same page without tool and tags, of the same round; all but LCP, CLS and the click are CPU time, so that other work of the machine counts little:

${table(['first visit', 'kB', 'evaluation', 'main thread until the notice is painted', 'scripts added', 'main thread added', 'LCP added', 'CLS', 'click on accept'], first)}

${table(['returning visit', 'kB', 'evaluation', 'scripts added', 'main thread added', 'LCP added'], returning)}`;
}
