// The rates of the current view; the previous ones stay on screen, dimmed, while the next are on their way.
import type { Rates } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';
import type { Api, RatesQuestion } from './api.ts';

export interface RatesState {
  /** `null` until the first answer. */
  readonly answer: Answer<Rates> | null;
  readonly busy: boolean;
  readonly retry: () => void;
}

/** Asks again when site or question change; an answer that comes late for an older question is dropped. */
export function useRates(api: Api, site: string, question: RatesQuestion): RatesState {
  const [state, setState] = useState<{ readonly answer: Answer<Rates> | null; readonly key: string }>({ answer: null, key: '' });
  const [attempt, setAttempt] = useState(0);
  const asked = JSON.stringify(question);
  const key = `${site} ${attempt} ${asked}`;
  useEffect(() => {
    let current = true;
    void api.rates(site, JSON.parse(asked) as RatesQuestion).then(answer => {
      if (current) setState({ answer, key });
    });
    return () => {
      current = false;
    };
  }, [api, site, asked, key]);
  return { answer: state.answer, busy: state.key !== key, retry: () => setAttempt(attempt + 1) };
}
