// What pages told of themselves: on how many something waited, on how many nobody knew a third party, and what went wrong.
import { type Count, type Rates, wilson } from '@assent/core';
import { useSpeech } from '../words/speech.ts';
import { HealthSection } from './HealthSection.tsx';

export function Pages({ rates: { totals, problems } }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const { title, about, held, unknown, none, problem } = words.onPages;
  const share = (n: Count) => {
    const rate = n === null || !totals.views ? null : wilson(n, totals.views);
    return `${rate ? format.percent(rate.value, totals.views ?? 0) : words.trend.untold} (${words.outOf(format.count(n), format.count(totals.views))})`;
  };
  const codes = Object.entries(problems).sort(([, a], [, b]) => (b ?? 0) - (a ?? 0));
  return (
    <HealthSection name="on-pages" title={title} about={about}>
      <ul>
        <li>{held(share(totals.held))}</li>
        <li>{unknown(share(totals.unknown))}</li>
        {codes.map(([code, n]) => (
          <li key={code} data-problem={code}>
            {problem(format.count(n))} <code>{code}</code>
          </li>
        ))}
      </ul>
      {!codes.length && <p class="none">{none}</p>}
    </HealthSection>
  );
}
