// Experiments: what is tried on the site, what came of it in words and numbers, and starting and stopping for who may.
import type { ExperimentReport, Experiments } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../api/answer.ts';
import { Message } from '../screen/Message.tsx';
import type { PageProps } from '../screen/page-props.ts';
import { Trouble } from '../screen/Trouble.tsx';
import { useSpeech } from '../words/speech.ts';
import { ExperimentsExport } from './ExperimentsExport.tsx';
import { Trial } from './Trial.tsx';
import { useExperimentWords } from './words/use-experiment-words.ts';

/** Roles that the endpoint lets start and stop one. */
const CHANGERS: readonly string[] = ['editor', 'admin'];

/** What runs first, then what could, then what is over. */
const ORDER: readonly ExperimentReport['state'][] = ['running', 'decided', 'draft', 'stopped'];

export function ExperimentsPage({ api, session, site, today, onEnded }: PageProps) {
  const { words } = useSpeech();
  const { said } = useExperimentWords();
  const [answer, setAnswer] = useState<Answer<Experiments> | null>(null);
  const [told, setTold] = useState('');
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void api.ask<Experiments>(`/v1/experiments?${new URLSearchParams({ site })}`).then(found => {
      if (current) setAnswer(found);
    });
    return () => {
      current = false;
    };
  }, [api, site, attempt]);
  const ended = answer?.ok === false && answer.problem.kind === 'signed-out';
  useEffect(() => {
    if (ended) onEnded();
  }, [ended, onEnded]);
  const change = async (id: string, to: 'running' | 'stopped') => {
    setBusy(true);
    const changed = await api.ask<Experiments>(`/v1/experiments/${id}`, { site, to });
    setBusy(false);
    setTold(changed.ok ? (to === 'running' ? said.started : said.wasStopped) : said.failed(changed.problem.code));
    if (changed.ok) setAnswer(changed);
  };
  const experiments = answer?.ok ? answer.value.experiments.toSorted((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state)) : [];
  return (
    <main id="figures" tabIndex={-1} aria-busy={!answer || busy}>
      <div class="headline">
        <div>
          <h1>{words.pages.experiments}</h1>
          <p class="when">{said.lead}</p>
        </div>
        {answer?.ok && experiments.length > 0 && (
          <div class="tools">
            <ExperimentsExport experiments={answer.value} today={today} />
          </div>
        )}
      </div>
      <p class="note" role="status">
        {told}
      </p>
      {answer?.ok === false && !ended && <Trouble problem={answer.problem} onRetry={() => setAttempt(attempt + 1)} />}
      {answer?.ok && !experiments.length && <Message title={said.none} about={said.noneAbout} />}
      {answer?.ok &&
        experiments.map(experiment => (
          <Trial
            key={`${experiment.id} ${experiment.state}`}
            experiment={experiment}
            site={answer.value.site}
            onChange={CHANGERS.includes(session.role) ? to => void change(experiment.id, to) : null}
            free={!experiments.some(({ running }) => running)}
          />
        ))}
    </main>
  );
}
