// A record as a browser sends it, complete; what a test is about is given as changes.
import { RECORD_SCHEMA, type Submission } from '@assent/core';

export function makeSubmission(changes: Partial<Submission> = {}): Submission {
  return {
    schema: RECORD_SCHEMA,
    site: 'sample',
    subject: 'AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLw',
    id: 'AZ4ck1BdQ7mTn2xR8sVw5w',
    seq: 1,
    event: 'refused',
    at: '2026-11-24T08:00:00Z',
    expires: '2027-05-23T08:00:00Z',
    version: { site: 'a'.repeat(64), notice: 'b'.repeat(64), sdk: 'c'.repeat(64) },
    locale: 'en',
    profile: 'fr',
    purposes: { audience: 'denied' },
    services: {},
    method: { layer: 'notice', control: 'refuse-all', input: 'pointer', asked: true },
    signals: { gpc: false },
    waited: '3-10s',
    device: 'desktop',
    scope: 'device',
    supersedes: null,
    ...changes,
  };
}
