// What the endpoint's own scans found on the site in view.
import type { ScanHealth } from '@assent/core';
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from './answer.ts';
import type { Api } from './api.ts';

export interface ScanHealthState {
  /** `null` until there is an answer. */
  readonly answer: Answer<ScanHealth> | null;
  readonly retry: () => void;
}

/** Asks once per site; an answer that comes late for another site is dropped. */
export function useScanHealth(api: Api, site: string): ScanHealthState {
  const [answer, setAnswer] = useState<Answer<ScanHealth> | null>(null);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let current = true;
    void api.scanHealth(site).then(answer => {
      if (current) setAnswer(answer);
    });
    return () => {
      current = false;
    };
  }, [api, site, attempt]);
  return { answer, retry: () => setAttempt(attempt + 1) };
}
