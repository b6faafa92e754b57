// What the scanner finds on a page made with each tool as its documentation says, and what a scan costs.
import type { Scans } from '../scan/run-scan.ts';
import { figure, table } from './markdown.ts';

/** The table, with the sentence that says what was run. */
export function scanTable({ date, browser, peers, cost }: Scans): string {
  const rows = peers.map(({ name, version, answered, findings }) => [`${name} ${version}`, answered, findings.join(', ') || 'nothing']);
  return `What \`assent scan\` finds on a page made with each tool as its documentation says (\`npm run bench -- scan\`, ${date}, ${browser}); each rule is explained by \`assent scan explain\`. None of these pages has a link of its own to the preferences, which is why L30 stands beside all but one:

${table(['tool', 'how its notice was answered', 'findings'], rows)}

A scan takes ${figure(cost.ratio, 2)} × the time of simply loading the same ${cost.pages} pages with the same driver: ${figure(cost.pagesPerMinute)} pages a minute, ${cost.scannerMegabytes} MB beside ${cost.plainMegabytes} MB.`;
}
