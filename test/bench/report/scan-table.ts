// What the scanner finds on a page made with each tool as its documentation says, and what a scan costs.
import type { Scans } from '../scan/run-scan.ts';
import { figure, table } from './markdown.ts';

/** The table, with the sentence that says what was run. */
export function scanTable({ date, browser, peers, sinners, cost }: Scans): string {
  const rows = peers.map(({ name, version, answered, findings }) => [`${name} ${version}`, answered, findings.join(', ') || 'nothing']);
  return `What \`assent scan\` finds on a page made with each tool as its documentation says (\`npm run bench -- scan\`, ${date}, ${browser}); each rule is explained by \`assent scan explain\`. Each page has the entry to the preferences that the tool's documentation gives; yett's gives none:

${table(['tool', 'how its notice was answered', 'findings'], rows)}

${scoreOf(sinners)}A scan takes ${figure(cost.ratio, 2)} × the time of simply loading the same ${cost.pages} pages with the same driver: ${figure(cost.pagesPerMinute)} pages a minute, ${cost.scannerMegabytes} MB beside ${cost.plainMegabytes} MB.`;
}

// results of before the sinners were kept have none
function scoreOf(sinners: Scans['sinners'] | undefined): string {
  if (!sinners) return '';
  const { sites, rules } = sinners;
  const expected = rules.reduce((sum, rule) => sum + rule.expected, 0);
  const wrong = rules.filter(({ precision, recall }) => precision < 1 || recall < 1);
  const scores = wrong.map(({ rule, precision, recall }) => `${rule}: precision ${precision.toFixed(2)}, recall ${recall.toFixed(2)}`).join('; ');
  return `Over ${sites} sites of deliberate sinners, clean ones among them, ${expected} findings of ${rules.length} rules are expected: ${wrong.length ? `${scores}; every other rule has` : 'every rule has'} precision 1 and recall 1.

`;
}
