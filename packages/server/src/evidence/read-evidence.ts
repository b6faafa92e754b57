// Reads what a site's logs say as evidence: what its versions were, and how they looked.
import { hash } from 'node:crypto';
import type { CaptureStatement } from '@assent/core';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { LogStore, Place } from '../store/log-store.ts';
import type { EvidenceStatement } from './describe-version.ts';

export interface Said<T> {
  readonly at: Place;
  readonly said: T;
}

/** In the order of the logs. */
export interface SiteEvidence {
  readonly versions: readonly Said<EvidenceStatement>[];
  readonly captures: readonly Said<CaptureStatement>[];
}

export async function readEvidence(store: Pick<LogStore, 'logs' | 'statements'>, site: string): Promise<SiteEvidence> {
  const logs = await store.logs(site);
  const statements = await Promise.all(
    logs.map(async ({ epoch, frontier }) =>
      (await store.statements(site, epoch, 0, frontier.size, 'evidence')).map(({ index, body }) => ({ at: { epoch, index }, said: readStatement(body) })),
    ),
  );
  const all = statements.flat();
  return { versions: all.filter(isOfVersion), captures: all.filter(isOfCapture) };
}

/** A statement of type `evidence`. */
export const readStatement = (body: string): EvidenceStatement | CaptureStatement => JSON.parse(body) as EvidenceStatement | CaptureStatement;

/** True where a statement says what a version was. */
export const isVersion = (said: EvidenceStatement | CaptureStatement): said is EvidenceStatement => said.schema === 'assent-evidence/1';

/** The document with that hash; `null` where it is gone, or is another one by now. */
export async function readSound(store: Pick<EvidenceStore, 'evidence'>, site: string, name: string): Promise<Uint8Array | null> {
  const bytes = await store.evidence(site, name);
  return bytes && hash('sha256', bytes) === name ? bytes : null;
}

const isOfVersion = (one: Said<EvidenceStatement | CaptureStatement>): one is Said<EvidenceStatement> => isVersion(one.said);
const isOfCapture = (one: Said<EvidenceStatement | CaptureStatement>): one is Said<CaptureStatement> => one.said.schema === 'assent-capture/1';
