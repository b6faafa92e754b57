// The numbers of an experiment, variant beside variant, and the parity score of each (law §6.3).
import { type Counts, type ExperimentReport, wilson } from '@assent/core';
import { useSpeech } from '../words/speech.ts';
import { useExperimentWords } from './words/use-experiment-words.ts';

export function Numbers({ experiment: { id, arms, goal, rules } }: { readonly experiment: ExperimentReport }) {
  const { format } = useSpeech();
  const { said } = useExperimentWords();
  const columns = [said.drawn, said.shown, said.answered, said.acceptAll, said.refuseAll, said.custom, said.share, said.parity];
  return (
    <div>
      <h3>{said.numbers}</h3>
      {/* focusable, so that the arrow keys scroll it (WCAG 2.1.1) */}
      <div class="scroll" role="region" aria-label={`${said.numbers}: ${id}`} tabIndex={0}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{said.variant}</th>
              {columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {arms.map(({ variant, counts, broken }, i) => (
              <tr key={variant.id}>
                <th scope="row">
                  {variant.id} {i === 0 && <span class="note">({said.control})</span>}
                </th>
                {[counts.eligible, counts.shown, counts.answered, counts.acceptAll, counts.refuseAll, counts.custom].map((count, column) => (
                  <td key={columns[column]}>{format.count(count)}</td>
                ))}
                <td class="goal">
                  <Share hits={reached(goal, counts)} of={counts.eligible} />
                </td>
                <td>{said.outOf(format.count(rules - new Set(broken.map(({ rule }) => rule)).size), format.count(rules))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Share({ hits, of }: { readonly hits: number | null; readonly of: number | null }) {
  const { format } = useSpeech();
  const { said } = useExperimentWords();
  const rate = hits === null || of === null || of < 100 ? null : wilson(hits, of);
  if (!rate || of === null) return <>{said.few}</>;
  return (
    <>
      {format.percent(rate.value, of)} <span class="sure">{format.interval(rate, of)}</span>
    </>
  );
}

function reached(goal: ExperimentReport['goal'], counts: Counts): number | null {
  if (goal === 'answered') return counts.answered;
  return goal === 'accept-all' ? counts.acceptAll : (counts.granted[goal.slice('granted:'.length)] ?? null);
}
