// The stages of the funnel as bars of one length scale, each with its share of the one before, and their table.
import { type Rates, wilson } from '@assent/core';
import { type Stage, stagesOf } from '../figures/funnel.ts';
import { purposeTitle } from '../figures/purpose-share.ts';
import { useSpeech } from '../words/speech.ts';
import { TableDrawer } from './TableDrawer.tsx';

export function FunnelChart({ rates }: { readonly rates: Rates }) {
  const { words, format } = useSpeech();
  const stages = stagesOf(rates);
  const most = Math.max(1, ...stages.map(({ n }) => n ?? 0));
  const labelOf = ({ id, purpose }: Stage) => (purpose === undefined ? words.funnel.stages[id] : purposeTitle(rates, purpose, words));
  const shareOf = ({ n, of }: Stage) => {
    const rate = n === null || of === null ? null : wilson(n, of);
    return rate && of !== null ? format.percent(rate.value, of) : words.trend.untold;
  };
  return (
    <>
      <ol class="stages">
        {stages.map((stage, i) => (
          <li key={labelOf(stage)} data-stage={stage.id}>
            <h3>
              {labelOf(stage)}
              {stage.id === 'granted' && <span class="note"> {words.funnel.granted}</span>}
            </h3>
            <p class="rate">{format.count(stage.n)}</p>
            <svg class="stage-bar" width="100%" height="22" aria-hidden="true">
              <rect class="track" width="100%" height="22" rx="3" />
              <rect class={stage.id === 'granted' ? 'bar granted' : 'bar'} width={`${(100 * (stage.n ?? 0)) / most}%`} height="22" rx="3" />
            </svg>
            <p class="note">{i === 0 ? '\u00a0' : words.funnel.outOf(shareOf(stage), words.funnel.stages[previousOf(stage)])}</p>
          </li>
        ))}
      </ol>
      <TableDrawer caption={words.funnel.title}>
        <thead>
          <tr>
            {[words.funnel.stage, words.funnel.count, words.funnel.before, words.purposes.rate].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.map((stage, i) => (
            <tr key={labelOf(stage)}>
              <th scope="row">{labelOf(stage)}</th>
              <td>{format.count(stage.n)}</td>
              <td>{i ? format.count(stage.of) : ''}</td>
              <td>{i ? shareOf(stage) : ''}</td>
            </tr>
          ))}
        </tbody>
      </TableDrawer>
    </>
  );
}

function previousOf({ id }: Stage): Exclude<Stage['id'], 'granted'> {
  return ({ views: 'views', eligible: 'views', shown: 'eligible', answered: 'shown', granted: 'answered' } as const)[id];
}
