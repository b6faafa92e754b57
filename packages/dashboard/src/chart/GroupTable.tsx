// One dimension as a table: pages viewed, and what was shown and answered under each value, with bars for full acceptance; the name of a row is a filter.
import type { Counts, Dimension, Group, Rates } from '@assent/core';
import { shareOf } from '../figures/indicators.ts';
import { nameValue } from '../figures/name-value.ts';
import { useView } from '../view/use-view.tsx';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';
import { WhiskerBar } from './WhiskerBar.tsx';

export interface GroupTableProps {
  readonly name: Dimension;
  readonly groups: readonly Group[];
  readonly rates: Rates;
}

export function GroupTable({ name, groups, rates }: GroupTableProps) {
  const { words, format } = useSpeech();
  const { view, locked } = useView();
  const { filter } = view;
  const title = words.dimensions.names[name];
  const { answers, later } = words.dimensions;
  const { shown, answered, acceptAll, withdrawn } = words.indicator;
  // which variant there would be is drawn for a notice alone
  const views = name !== 'variant';
  const told = [...(views ? [words.funnel.stages.views] : []), shown.label, answered.label, answers, acceptAll.label];
  // a notice is always shown as a notice, and accepted whole on its first layer: there is no rate to tell by entry
  const heads = name === 'entry' ? [answers, later, withdrawn.label] : told;
  return (
    <div class="panel group" data-group={name}>
      <h2 id={`group-${name}`}>{title}</h2>
      <div class="scroll" role="region" aria-labelledby={`group-${name}`} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {[title, ...heads].map(head => (
                <th key={head} scope="col" class={head === answers && name !== 'entry' ? 'spare' : undefined}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {groups.map(({ value, counts }) => {
              const label = nameValue(name, value, rates.versions, words, format);
              return (
                <tr key={value}>
                  <th scope="row">{locked || filter[name] === value ? label : <ViewLink to={{ filter: { ...filter, [name]: value } }}>{label}</ViewLink>}</th>
                  {name === 'entry' ? <EntryCells counts={counts} /> : <RateCells counts={counts} views={views} />}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function EntryCells({ counts }: { readonly counts: Counts }) {
  const { format } = useSpeech();
  return (
    <>
      <td>{format.count(counts.answered)}</td>
      <td>{format.count(counts.later)}</td>
      <td>{format.count(counts.withdrawn)}</td>
    </>
  );
}

function RateCells({ counts, views }: { readonly counts: Counts; readonly views: boolean }) {
  const { format } = useSpeech();
  return (
    <>
      {views && <td>{format.count(counts.views)}</td>}
      <td>{format.count(counts.shown)}</td>
      <td>
        <Told id="answered" counts={counts} />
      </td>
      <td class="spare">{format.count(counts.answered)}</td>
      <td class="barred">
        <Told id="acceptAll" counts={counts} bar />
      </td>
    </>
  );
}

function Told({ id, counts, bar = false }: { readonly id: 'answered' | 'acceptAll'; readonly counts: Counts; readonly bar?: boolean }) {
  const { words, format } = useSpeech();
  const share = shareOf(id, counts);
  if (!share?.told) return <span class="untold">{share?.why === 'few' ? words.few(format.count(share.answers)) : words.trend.untold}</span>;
  return (
    <>
      {bar && <WhiskerBar rate={share.rate} />}
      <span title={words.interval(format.interval(share.rate, share.of))}>{format.percent(share.rate.value, share.of)}</span>
    </>
  );
}
