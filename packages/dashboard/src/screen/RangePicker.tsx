// The date range: three that follow today, and one between two days.
import { useRef, useState } from 'preact/hooks';
import { LONGEST, PRESETS, type Preset, type Span, spanProblem } from '../view/range.ts';
import { useView } from '../view/use-view.tsx';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';

/** `span` = the days shown now, offered as a start for others. */
export function RangePicker({ span, today }: { readonly span: Span; readonly today: string }) {
  const { words } = useSpeech();
  const { range } = useView().view;
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (!details.current?.open) return;
    details.current.open = false;
    details.current.querySelector('summary')?.focus();
  };
  return (
    <nav class="ranges" aria-label={words.range.label}>
      {(Object.keys(PRESETS) as Preset[]).map(preset => (
        <ViewLink key={preset} to={{ range: preset }} current={range === preset}>
          {words.range.presets[preset]}
        </ViewLink>
      ))}
      <details ref={details} onKeyDown={event => event.key === 'Escape' && close()}>
        <summary class={typeof range === 'string' ? undefined : 'current'}>{words.range.custom}</summary>
        <SpanForm key={span.from + span.to} span={span} today={today} onDone={close} />
      </details>
    </nav>
  );
}

function SpanForm({ span, today, onDone }: { readonly span: Span; readonly today: string; readonly onDone: () => void }) {
  const { words, format } = useSpeech();
  const { go } = useView();
  const [wanted, setWanted] = useState(span);
  const [problem, setProblem] = useState('');
  const submit = (event: Event) => {
    event.preventDefault();
    const found = spanProblem(wanted);
    if (found) return setProblem(found === 'long' ? words.range.long(format.count(LONGEST)) : words.range[found]);
    onDone();
    go({ range: wanted });
  };
  return (
    <form class="span" noValidate onSubmit={submit}>
      {(['from', 'to'] as const).map(end => (
        <label key={end}>
          {words.range[end]}
          <input type="date" value={wanted[end]} max={today} onInput={event => setWanted({ ...wanted, [end]: event.currentTarget.value })} />
        </label>
      ))}
      <p class="wrong" role="alert">
        {problem}
      </p>
      <button class="main" type="submit">
        {words.range.apply}
      </button>
    </form>
  );
}
