// Effective coverage: on how many page views each purpose was on, which is what explains the gaps in other tools' figures.
import { type Rates, wilson } from '@assent/core';
import { WhiskerBar } from '../chart/WhiskerBar.tsx';
import { purposeTitle } from '../figures/purpose-share.ts';
import { PictureButtons } from './PictureButtons.tsx';
import { useSpeech } from '../words/speech.ts';

export function Coverage({ rates }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const { title, about, none, gpc } = words.coverage;
  const { views, on, gpc: signals } = rates.totals;
  const told = (n: number | null) => (n === null || !views ? null : wilson(n, views));
  const rows = [
    ...rates.site.purposes.map(({ id }) => ({ id, title: purposeTitle(rates, id, words), n: on[id] ?? null })),
    { id: 'gpc', title: gpc, n: signals },
  ];
  return (
    <section class="panel purposes" aria-labelledby="coverage-title">
      <h2 id="coverage-title">{title}</h2>
      <p class="finding">{views ? about : none}</p>
      <ul>
        {views
          ? rows.map(({ id, title, n }) => {
              const rate = told(n);
              return (
                <li key={id}>
                  <h3>{title}</h3>
                  <p class="rate">{rate ? format.percent(rate.value, views) : words.trend.untold}</p>
                  <WhiskerBar rate={rate} />
                  <p class="fraction">
                    {words.outOf(format.count(n), format.count(views))} {words.coverage.views}
                  </p>
                </li>
              );
            })
          : null}
      </ul>
      {!!views && <PictureButtons rates={rates} title={title} definition={about} name="coverage" />}
    </section>
  );
}
