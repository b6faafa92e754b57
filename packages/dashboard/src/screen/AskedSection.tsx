// A section of the health page that asks the endpoint for itself; a question that fails is said at once, with the way to ask again.
import type { ComponentChildren } from 'preact';
import type { Answer } from '../api/answer.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useSpeech } from '../words/speech.ts';
import { HealthSection } from './HealthSection.tsx';

export interface AskedSectionProps<T> {
  readonly name: string;
  readonly site: string;
  readonly said: { readonly title: string; readonly about: string; readonly failed: string };
  readonly ask: (site: string) => Promise<Answer<T>>;
  readonly children: (value: T) => ComponentChildren;
}

export function AskedSection<T>({ name, site, said, ask, children }: AskedSectionProps<T>) {
  const { words } = useSpeech();
  const { answer, retry } = useAnswer(site, () => ask(site));
  return (
    <HealthSection name={name} title={said.title} about={said.about} busy={!answer}>
      {answer?.ok === false && (
        <p role="alert">
          {said.failed}{' '}
          <button class="plain" type="button" onClick={retry}>
            {words.retry}
          </button>
        </p>
      )}
      {answer?.ok && children(answer.value)}
    </HealthSection>
  );
}
