// The third parties that nobody declared, of the site in view.
import type { Undeclared } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';

export interface UndeclaredState {
  /** `null` until there is an answer. */
  readonly answer: Answer<Undeclared> | null;
  readonly retry: () => void;
}

/** Asks once per site; an answer that comes late for another site is dropped. */
export function useUndeclared(api: Api, site: string): UndeclaredState {
  const [answer, setAnswer] = useState<Answer<Undeclared> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void api.undeclared(site).then(answer => {
      if (current) setAnswer(answer);
    });
    return () => {
      current = false;
    };
  }, [api, site, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}
