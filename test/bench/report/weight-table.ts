// What each part of a first visit weighs, and what acts without it.
import type { Weight } from '../weight/run-weight.ts';
import { table } from './markdown.ts';

/** The tables, with the sentence that says what was run. */
export function weightTable({ date, browser, gate, ui, ways, whole, parts }: Weight): string {
  const rows = (of: 'gate' | 'ui') => parts.filter(part => part.in === of).toSorted((a, b) => b.bytes - a.bytes);
  return `What would be saved by leaving a part out, bytes of brotli 11, and of ${ways} ways that act without a tool (${whole} with the whole gate) how many then act before a choice (\`npm run bench -- weight\`, ${date}, ${browser}). Parts share code, so that they do not add up:

${table(
  [`of the gate, ${gate} bytes`, 'bytes', 'ways that act'],
  rows('gate').map(part => [part.name, `${part.bytes}`, part.ways ? `${part.ways.length}` : '–']),
)}

${table(
  [`of the notice, ${ui} bytes`, 'bytes'],
  rows('ui').map(part => [part.name, `${part.bytes}`]),
)}`;
}
