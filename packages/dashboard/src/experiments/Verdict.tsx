// What may be said of an experiment today, in words; the alarm where it was drawn unlike, and the rules where it cannot start (D13).
import type { ExperimentReport } from '@assent/core';
import { useSpeech } from '../words/speech.ts';
import { tellVerdict } from './tell-verdict.ts';
import { useExperimentWords } from './words/use-experiment-words.ts';

export function Verdict({ experiment }: { readonly experiment: ExperimentReport }) {
  const { format } = useSpeech();
  const { said, points } = useExperimentWords();
  const { arms, judgement, state } = experiment;
  const broken = arms.flatMap(({ variant, broken }) => broken.map(one => ({ variant: variant.id, ...one })));
  const verdict = judgement?.verdict;
  const sentences = tellVerdict(experiment, said, { points, count: format.count });
  const ratio = judgement?.ratio;
  return (
    <>
      <div class={`verdict-words ${verdict === 'imbalanced' ? 'wrong' : (verdict ?? '')}`} role={verdict === 'imbalanced' ? 'alert' : undefined}>
        {sentences.map(sentence => (
          <p key={sentence}>{sentence}</p>
        ))}
        {ratio && verdict !== 'imbalanced' && (
          <p class="note">{said.ratio(format.count(Math.round(ratio.statistic * 100) / 100), format.count(ratio.limit), ratio.holds)}</p>
        )}
      </div>
      {broken.length > 0 && state === 'draft' && (
        <div class="obstacles">
          <strong>{said.cannot([...new Set(broken.map(({ rule }) => rule))].join(', '))}</strong>
          <ul>
            {broken.map(({ variant, rule, at, fault, facts: [first = '', second = ''] }) => (
              <li key={variant + rule + at}>
                {said.obstacle(variant, rule, said.rules[rule])} {said.faults[fault](first, second)}.
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
