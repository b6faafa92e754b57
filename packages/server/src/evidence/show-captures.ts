// Captures as they are shown: what the log says of each, and whether its picture is still the one that was kept.
import type { CaptureStatement, ShownCapture } from '@assent/core';
import type { EvidenceStore } from '../store/evidence-store.ts';
import { readSound, type Said } from './read-evidence.ts';

export async function showCaptures(store: Pick<EvidenceStore, 'evidence'>, site: string, captures: readonly Said<CaptureStatement>[]): Promise<ShownCapture[]> {
  const shown: ShownCapture[] = [];
  // one picture in memory at a time
  for (const { at, said } of captures) {
    const { schema: _, ...facts } = said;
    shown.push({ ...facts, ...at, sound: (await readSound(store, site, said.picture)) !== null });
  }
  return shown;
}
