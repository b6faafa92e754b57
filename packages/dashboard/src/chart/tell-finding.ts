// The finding of the trend as a sentence.
import type { Finding } from '../figures/finding.ts';
import type { Format } from '../figures/format.ts';
import type { Words } from '../words/words.ts';

/** Rates to a tenth of a point: a change is often smaller than one. */
const TENTHS = 1000;

export function tellFinding(finding: Finding, words: Words, format: Format): string {
  const { none, single, level, moved } = words.trend.finding;
  const tell = ({ value }: { readonly value: number }) => format.percent(value, TENTHS);
  if (finding.kind === 'none') return none;
  if (finding.kind === 'moved') return moved(tell(finding.before), tell(finding.after), finding.up);
  return (finding.compared ? level : single)(tell(finding.rate));
}
