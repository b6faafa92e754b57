// What cannot be proven of the site in view.
import type { ProofHealth } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';

export interface ProofHealthState {
  /** `null` until there is an answer. */
  readonly answer: Answer<ProofHealth> | null;
  readonly retry: () => void;
}

/** Asks once per site; an answer that comes late for another site is dropped. */
export function useProofHealth(api: Api, site: string): ProofHealthState {
  const [answer, setAnswer] = useState<Answer<ProofHealth> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void api.proofHealth(site).then(answer => {
      if (current) setAnswer(answer);
    });
    return () => {
      current = false;
    };
  }, [api, site, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}
