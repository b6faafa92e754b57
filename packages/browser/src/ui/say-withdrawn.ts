// What came of a withdrawal, in a few sentences.
import type { OwnedTrace, Withdrawn } from '../act/erasure.ts';
import type { Speak } from './words.ts';

/** What it deleted, and by name what was written back and deleted again, and what it could not reach (FR-24). */
export function sayWithdrawn(say: Speak, { deleted, left, back }: Withdrawn): string {
  const list = (key: string, traces: readonly OwnedTrace[]) => {
    const names = [...new Set(traces.map(({ name, vendor }) => `${name} (${vendor})`))];
    return names.length ? [say(key, { n: names.length, names: new Intl.ListFormat(say.locale).format(names) })] : [];
  };
  return [say('withdrawn', { n: deleted.length }), ...list('withdrawn.back', back), ...list('withdrawn.left', left)].join(' ');
}
