// One question about the site in view, asked when its section opens.
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';

export interface AnswerState<T> {
  /** `null` until there is an answer. */
  readonly answer: Answer<T> | null;
  readonly retry: () => void;
}

/** Asks once per `about`, which tells questions apart; an answer that comes late for another one is dropped. */
export function useAnswer<T>(about: string, ask: () => Promise<Answer<T>>): AnswerState<T> {
  const [answer, setAnswer] = useState<Answer<T> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void ask().then(answer => {
      if (current) setAnswer(answer);
    });
    return () => {
      current = false;
    };
  }, [about, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}
