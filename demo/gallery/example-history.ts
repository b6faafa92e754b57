// What a browser of the sample site remembers: three acts of one visitor, newest first.
import type { EventKind, Submission, Verdict } from '@assent/core';
import { panelSite } from './panel-site.ts';

const all = (verdict: Verdict) => Object.fromEntries(panelSite.purposes.map(({ id }) => [id, verdict]));

const record = (seq: number, event: EventKind, at: string, rest: Pick<Submission, 'purposes' | 'method'>): Submission => ({
  schema: 'assent-record/1',
  site: panelSite.id,
  subject: 'AZ4ck1BdQ7mTn2xR8sVw5yJfKp3hLc',
  id: `record${String(seq).padStart(16, '0')}`,
  seq,
  event,
  at,
  expires: '2026-10-30T09:10:00Z',
  version: { site: 'a'.repeat(64), notice: '3f2a91c4d5'.padEnd(64, '0'), sdk: 'c'.repeat(64) },
  locale: 'fr',
  profile: 'fr',
  services: {},
  signals: { gpc: false },
  waited: '3-10s',
  device: 'desktop',
  scope: 'device',
  supersedes: seq > 1 ? `record${String(seq - 1).padStart(16, '0')}` : null,
  ...rest,
});

export const exampleHistory: readonly Submission[] = [
  record(3, 'partial', '2026-05-03T09:10:00Z', {
    purposes: { ...all('denied'), audience: 'granted' },
    method: { layer: 'preferences', control: 'save', input: 'pointer', asked: false },
  }),
  record(2, 'contextual', '2026-05-02T17:45:00Z', {
    purposes: all('denied'),
    method: { layer: 'placeholder', control: 'always', input: 'keyboard', asked: false },
  }),
  record(1, 'refused', '2026-05-01T08:00:00Z', { purposes: all('denied'), method: { layer: 'notice', control: 'refuse-all', input: 'pointer', asked: true } }),
];
