// A page about the figures of some days: its heading, which days, then what it shows of them, or what stands in their place.
import type { Dimension, Rates } from '@assent/core';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useRates } from '../api/use-rates.ts';
import { spanOf } from '../view/range.ts';
import { useView } from '../view/use-view.tsx';
import { useSpeech } from '../words/speech.ts';
import { FilterBar } from './FilterBar.tsx';
import { Empty } from './Empty.tsx';
import type { PageProps } from './page-props.ts';
import { Quiet } from './Quiet.tsx';
import { RangePicker } from './RangePicker.tsx';
import { RatesExport } from './RatesExport.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Trouble } from './Trouble.tsx';

export interface RatesPageProps extends PageProps {
  /** What the figures are told apart by. */
  readonly by?: readonly Dimension[];
  /** What the page shows of the figures; also of blank ones, while they load. */
  readonly show: (rates: Rates) => ComponentChildren;
  /** What stands below, whatever came of the figures. */
  readonly children?: ComponentChildren;
}

export function RatesPage({ api, origin, site, zone, today, onEnded, by = [], show, children }: RatesPageProps) {
  const { words, format } = useSpeech();
  const { view, locked } = useView();
  const { page, range, filter, sample } = view;
  const span = spanOf(range, today);
  const { answer, busy, retry } = useRates(api, site, { ...span, filter, by, sample });
  const ended = answer?.ok === false && answer.problem.kind === 'signed-out';
  useEffect(() => {
    if (ended) onEnded();
  }, [ended, onEnded]);

  const content = () => {
    if (!answer || ended) return <Skeleton span={span} show={show} />;
    if (!answer.ok) return <Trouble problem={answer.problem} onRetry={retry} />;
    const rates = answer.value;
    if (!rates.any && !locked) return <Empty origin={origin} site={site} />;
    return rates.totals.shown === 0 && rates.totals.answered === 0 ? <Quiet span={rates} /> : show(rates);
  };

  return (
    <main id="figures" tabIndex={-1}>
      <div class="headline">
        <div>
          <h1>{words.pages[page]}</h1>
          <p class="when">
            {format.span(span)} · {words.range.zone(zone)}
            {span.to >= today && ` · ${words.range.growing}`}
            {locked && ` · ${words.link.fixed}`}
          </p>
        </div>
        <div class="tools">
          {!locked && <RangePicker span={span} today={today} />}
          {answer?.ok && answer.value.any && <RatesExport rates={answer.value} api={api} />}
        </div>
      </div>
      <FilterBar versions={answer?.ok ? answer.value.versions : []} />
      <div class={busy && answer ? 'content busy' : 'content'} aria-busy={busy}>
        {content()}
      </div>
      {children}
    </main>
  );
}
