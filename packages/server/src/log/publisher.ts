// Publishes checkpoints: one for all that was committed since the last, signed after the commit, anchored before anybody sees it.
import { digestNow, formatCheckpoint, rootOf, signNote } from '@assent/core/proof';
import type { AnchorFile } from '../anchor/anchor-file.ts';
import type { LogStore } from '../store/log-store.ts';
import { hashNow } from './hash-now.ts';
import type { Keys } from './keys.ts';

export interface Published {
  readonly epoch: number;
  readonly size: number;
  /** The signed note. */
  readonly checkpoint: string;
  /** When it was published, milliseconds since 1970. */
  readonly at: number;
}

export interface Publisher {
  /** The checkpoint in force of a site's open log; `null` before the first. */
  latest(site: string): Published | null;
  /** Something was committed to the log of a site: a checkpoint follows soon, and at most one a second. */
  touch(site: string): void;
  /** Resolves when everything committed so far is published, or could not be. Never rejects. */
  settle(): Promise<void>;
}

export interface PublisherParts {
  readonly store: Pick<LogStore, 'logs' | 'keepCheckpoint'>;
  readonly keys: Keys;
  readonly anchor: AnchorFile;
  /** Hears what failed; records stay acknowledged, their receipts wait for the next checkpoint. */
  readonly onFailure: (error: unknown) => void;
  /** Milliseconds between two checkpoints of a log; default 1000. */
  readonly pause?: number;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

export function makePublisher({ store, keys, anchor, onFailure, pause = 1000, now }: PublisherParts): Publisher {
  const latest = new Map<string, Published>();
  const touched = new Set<string>();
  let running: Promise<void> | null = null;
  let settling = false;
  let hurry = () => {};

  // bounds what signing and anchoring cost; it delays receipts, never an acknowledgement
  const rest = () =>
    new Promise<void>(resolve => {
      const timer = setTimeout(resolve, pause);
      hurry = () => {
        clearTimeout(timer);
        resolve();
      };
    });

  const publish = async (site: string) => {
    const log = (await store.logs(site)).at(-1);
    if (!log || log.state !== 'open' || log.frontier.size === latest.get(site)?.size) return;
    const { epoch, origin, frontier } = log;
    const text = formatCheckpoint({ origin, size: frontier.size, root: digestNow(rootOf(frontier), hashNow) });
    const checkpoint = await signNote(text, keys.signers(origin));
    await store.keepCheckpoint(site, epoch, checkpoint);
    // on its disk before anybody holds a receipt that refers to it
    await anchor.keep(origin, checkpoint);
    latest.set(site, { epoch, size: frontier.size, checkpoint, at: now() });
  };

  const run = async () => {
    while (touched.size) {
      const sites = [...touched];
      touched.clear();
      for (const site of sites) await publish(site).catch(onFailure);
      if (!settling) await rest();
    }
    running = null;
  };

  return {
    latest: site => latest.get(site) ?? null,
    touch: site => {
      touched.add(site);
      running ??= run();
    },
    settle: async () => {
      settling = true;
      hurry();
      await running;
      settling = false;
    },
  };
}
