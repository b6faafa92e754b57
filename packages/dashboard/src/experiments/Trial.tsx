// One experiment: its state and what may be said of it, its terms, the numbers, the chart, the looks, and the way to start or stop it.
import { type ExperimentReport, type Experiments, seconds } from '@assent/core';
import { useSpeech } from '../words/speech.ts';
import { DifferenceChart } from './DifferenceChart.tsx';
import { Looks } from './Looks.tsx';
import { Numbers } from './Numbers.tsx';
import { Verdict } from './Verdict.tsx';
import { useExperimentWords } from './words/use-experiment-words.ts';

export interface TrialProps {
  readonly experiment: ExperimentReport;
  readonly site: Experiments['site'];
  /** `null` for who may not. */
  readonly onChange: ((to: 'running' | 'stopped') => void) | null;
  /** No other one runs on the site. */
  readonly free: boolean;
}

export function Trial({ experiment, site, onChange, free }: TrialProps) {
  const { format } = useSpeech();
  const { said, text, points } = useExperimentWords();
  const { id, state, running, started, stopped, goal, arms, judgement } = experiment;
  const day = (time: string) => format.day(time.slice(0, 10));
  const period = started && said.since(day(started), stopped && day(stopped));
  const purpose = site.purposes.find(one => goal === `granted:${one.id}`);
  const goalText =
    goal === 'answered' ? said.goals.answered : goal === 'accept-all' ? said.goals.acceptAll : said.goals.granted(text(purpose?.title ?? {}) || goal);
  return (
    <section class="panel trial" aria-labelledby={`trial-${id}`}>
      <header>
        <h2 id={`trial-${id}`}>{id}</h2>
        <span class={`state ${state}`}>{said.states[state]}</span>
        {period && <span class="note">{period}</span>}
      </header>
      <Verdict experiment={experiment} />
      <dl class="terms">
        <Term name={said.hypothesis} wide>
          {text(experiment.hypothesis)}
        </Term>
        <Term name={said.goal}>{goalText}</Term>
        <Term name={said.least}>{said.points(points(experiment.least).replace('+', ''))}</Term>
        <Term name={said.longest}>{said.days((seconds(experiment.longest) ?? 0) / 86_400)}</Term>
      </dl>
      {started && <Numbers experiment={experiment} />}
      {judgement && period && judgement.comparisons.length > 0 && (
        <DifferenceChart id={id} site={site.id} period={period} arms={arms} comparisons={judgement.comparisons} />
      )}
      <Looks arms={arms} locales={site.locales} draft={state === 'draft'} />
      <details class="drawer">
        <summary>{said.method}</summary>
        <ul>
          {[...said.methodAbout, said.lines].map(sentence => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </details>
      {!onChange && state !== 'stopped' && <p class="note">{said.onlyEditors}</p>}
      {onChange && (
        <div class="moves">
          {state === 'draft' && free && arms.every(({ broken }) => !broken.length) && (
            <Move name={said.start} about={said.startAbout} confirm={said.confirmStart} onConfirm={() => onChange('running')} />
          )}
          {(running || (started && !stopped)) && (
            <Move name={said.stop} about={said.stopAbout} confirm={said.confirmStop} onConfirm={() => onChange('stopped')} />
          )}
        </div>
      )}
    </section>
  );
}

function Term({ name, wide = false, children }: { readonly name: string; readonly wide?: boolean; readonly children: string }) {
  return (
    <div class={wide ? 'wide' : undefined}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

interface MoveProps {
  readonly name: string;
  readonly about: string;
  readonly confirm: string;
  readonly onConfirm: () => void;
}

/** What cannot be undone takes two presses, the second beside what it does. */
function Move({ name, about, confirm, onConfirm }: MoveProps) {
  return (
    <details>
      <summary>{name}</summary>
      <p>{about}</p>
      <button class="main" type="button" onClick={onConfirm}>
        {confirm}
      </button>
    </details>
  );
}
