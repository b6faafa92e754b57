// The anchor file: the last checkpoint of every log, kept apart from the store, so that a store that has lost entries cannot pass for whole.
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { writeDurably } from '../log/write-durably.ts';

export interface AnchorFile {
  /** The last checkpoint of a log (a signed note); `null` when it has none here. */
  last(origin: string): string | null;
  /** Origins of all logs that are anchored here. */
  origins(): readonly string[];
  /** Durable once resolved: what is published after that can be held against the store for ever. */
  keep(origin: string, checkpoint: string): Promise<void>;
}

interface Content {
  readonly schema: 'assent-anchor/1';
  /** Origin → signed note. */
  readonly checkpoints: Readonly<Record<string, string>>;
}

/** The file at `file`, made with the first checkpoint. Throws with the remedy when there is something else. */
export function openAnchorFile(file: string): AnchorFile {
  const checkpoints = new Map(existsSync(file) ? Object.entries(read(file).checkpoints) : []);
  let before: Promise<void> = Promise.resolve();
  const write = async (origin: string, checkpoint: string) => {
    const next = new Map(checkpoints).set(origin, checkpoint);
    const content: Content = { schema: 'assent-anchor/1', checkpoints: Object.fromEntries([...next].sort(([a], [b]) => (a < b ? -1 : 1))) };
    mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
    await writeDurably(file, `${JSON.stringify(content, null, 2)}\n`);
    checkpoints.set(origin, checkpoint);
  };
  return {
    last: origin => checkpoints.get(origin) ?? null,
    origins: () => [...checkpoints.keys()],
    keep: (origin, checkpoint) => {
      const kept = before.then(() => write(origin, checkpoint));
      // whoever asked hears of a failure; the next one writes everything anew
      before = kept.catch(() => {});
      return kept;
    },
  };
}

function read(file: string): Content {
  try {
    const content = JSON.parse(readFileSync(file, 'utf8')) as Content;
    if (content.schema === 'assent-anchor/1') return content;
    throw new Error(`schema ${JSON.stringify(content.schema)}`);
  } catch (cause) {
    throw new Error(
      `expected an anchor file at ${file}, got ${String(cause)} (hint: --anchor FILE names the file that holds the last checkpoints; nothing was changed)`,
      { cause },
    );
  }
}
