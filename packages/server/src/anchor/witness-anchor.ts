// A witness (C2SP tlog-witness): it signs only checkpoints that contain the one before, so that no two histories of a log can both be cosigned.
import { openNote, type VerifierKey } from '@assent/core/proof';
import type { Anchor, ShownCheckpoint } from './anchor.ts';

export interface WitnessOptions {
  /** Submission prefix: `add-checkpoint` is below it. */
  readonly url: string;
  /** The witness's cosignature key (C2SP tlog-cosignature). */
  readonly key: VerifierKey;
}

const PATIENCE = 20_000;

export function makeWitnessAnchor({ url, key }: WitnessOptions): Anchor {
  const ask = async ({ checkpoint, prove }: ShownCheckpoint, old: number) => {
    const path = old ? await prove(old) : [];
    const body = `old ${old}\n${path.map(hash => `${Buffer.from(hash).toString('base64')}\n`).join('')}\n${checkpoint}`;
    return fetch(`${url.replace(/\/$/, '')}/add-checkpoint`, { method: 'POST', body, signal: AbortSignal.timeout(PATIENCE) });
  };
  return {
    name: `witness:${key.name}`,
    async confirm(shown) {
      let answer = await ask(shown, shown.before);
      if (answer.status === 409) {
        // it has seen another size than we remember; one that is larger than what we show it means that our log was rolled back
        const seen = Number(await answer.text());
        if (!Number.isSafeInteger(seen) || seen < 0 || seen > shown.size)
          throw new Error(`expected ${key.name} to have seen at most ${shown.size} entries of ${shown.origin}, got ${seen}: this log has lost entries`);
        answer = await ask(shown, seen);
      }
      if (answer.status !== 200) throw new Error(`expected ${key.name} to cosign ${shown.origin}, got status ${answer.status}`);
      const lines = await answer.text();
      await openNote(shown.checkpoint + lines, [key]);
      return Buffer.from(lines);
    },
  };
}
