// A folder of captures that needs no endpoint: the pictures, a list of them with their hashes, and a page that shows them.
import type { Capture } from './capture-site.ts';
import { captureIndex } from './capture-index.ts';
import type { CaptureManifest, ListedCapture } from './capture-manifest.ts';
import { openArchive } from '../export/archive.ts';

export interface CaptureFolder {
  add(captures: readonly Capture[]): Promise<void>;
  /** Writes the list and the page, and answers the list. */
  close(): Promise<CaptureManifest>;
}

/** Throws a UsageError unless the directory is new or empty. */
export function openCaptureFolder(directory: string, about: Pick<CaptureManifest, 'site' | 'browser'>): CaptureFolder {
  const archive = openArchive(directory);
  const listed: ListedCapture[] = [];
  return {
    async add(captures) {
      for (const { png, ...facts } of captures) {
        // two variants of a language on one screen are told apart by their texts
        const file = `${facts.locale}-${facts.version.notice.slice(0, 8)}-${facts.device}-${facts.layer}-${facts.screen}-${facts.theme}.png`;
        await archive.write(file, [png]);
        listed.push({ file, ...facts });
      }
    },
    async close() {
      const manifest: CaptureManifest = { schema: 'assent-captures/1', ...about, captures: listed };
      await archive.write('manifest.json', [`${JSON.stringify(manifest, null, 2)}\n`]);
      await archive.write('index.html', [captureIndex(manifest)]);
      archive.close();
      return manifest;
    },
  };
}
