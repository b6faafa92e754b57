// The overview: which days, then the figures, or what stands in their place.
import { useEffect } from 'preact/hooks';
import type { Api } from '../api/api.ts';
import { useRates } from '../api/use-rates.ts';
import { spanOf } from '../view/range.ts';
import { useView } from '../view/use-view.tsx';
import { useSpeech } from '../words/speech.ts';
import { Empty } from './Empty.tsx';
import { Figures } from './Figures.tsx';
import { Method } from './Method.tsx';
import { Quiet } from './Quiet.tsx';
import { RangePicker } from './RangePicker.tsx';
import { Skeleton } from './Skeleton.tsx';
import { Trouble } from './Trouble.tsx';
import { Undeclared } from './Undeclared.tsx';

export interface OverviewProps {
  readonly api: Api;
  readonly origin: string;
  readonly site: string;
  /** `YYYY-MM-DD`, UTC. */
  readonly today: string;
  readonly onEnded: () => void;
}

export function Overview({ api, origin, site, today, onEnded }: OverviewProps) {
  const { words, format } = useSpeech();
  const { range, sample } = useView().view;
  const span = spanOf(range, today);
  const { answer, busy, retry } = useRates(api, site, span, sample);
  const ended = answer?.ok === false && answer.problem.kind === 'signed-out';
  useEffect(() => {
    if (ended) onEnded();
  }, [ended, onEnded]);

  const content = () => {
    if (!answer || ended) return <Skeleton span={span} />;
    if (!answer.ok) return <Trouble problem={answer.problem} onRetry={retry} />;
    const rates = answer.value;
    if (!rates.any) return <Empty origin={origin} site={site} />;
    return rates.totals.shown === 0 && rates.totals.answered === 0 ? <Quiet span={rates} /> : <Figures rates={rates} />;
  };

  return (
    <main id="figures" tabIndex={-1}>
      <div class="headline">
        <div>
          <h1>{words.title}</h1>
          <p class="when">
            {format.span(span)} · {words.range.zone}
            {span.to >= today && ` · ${words.range.growing}`}
          </p>
        </div>
        <RangePicker span={span} today={today} />
      </div>
      <div class={busy && answer ? 'content busy' : 'content'} aria-busy={busy}>
        {content()}
      </div>
      {!sample && <Undeclared api={api} site={site} />}
      <Method />
    </main>
  );
}
