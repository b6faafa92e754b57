// A problem on the way to the figures, in words, with the way out of it.
import type { Problem } from '../api/answer.ts';
import { DEFAULT_PRESET } from '../view/range.ts';
import { ViewLink } from '../view/ViewLink.tsx';
import { useSpeech } from '../words/speech.ts';
import { Message } from './Message.tsx';

export function Trouble({ problem, onRetry }: { readonly problem: Problem; readonly onRetry: () => void }) {
  const { words } = useSpeech();
  const { title, about } = words.problem[problem.kind === 'signed-out' ? 'failed' : problem.kind];
  return (
    <Message title={title} about={about} alert>
      {problem.kind === 'range' ? (
        <ViewLink class="main" to={{ site: '', range: DEFAULT_PRESET }}>
          {words.backToDefault}
        </ViewLink>
      ) : (
        <button class="main" type="button" onClick={onRetry}>
          {words.retry}
        </button>
      )}
      {problem.code && <p class="note">{words.code(problem.code)}</p>}
    </Message>
  );
}
