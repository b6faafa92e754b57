// What is worded differently in two versions of a notice: every text by its path, before and after.
import type { Json } from '../canonical.ts';

export interface Rewording {
  /** `panel.words.btn.withdraw` */
  readonly path: string;
  /** `null` where there was none. */
  readonly before: string | null;
  readonly after: string | null;
}

/** Compares the texts in two documents, in the order of their paths. Lists are compared place by place. */
export function compareTexts(before: Json, after: Json): Rewording[] {
  const [was, is] = [textsIn(before), textsIn(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].sort();
  return paths.flatMap(path => {
    const [then, now] = [was.get(path) ?? null, is.get(path) ?? null];
    return then === now ? [] : [{ path, before: then, after: now }];
  });
}

function textsIn(value: Json, path = '', found = new Map<string, string>()): Map<string, string> {
  if (typeof value === 'object' && value !== null)
    for (const [key, inner] of Object.entries(value)) textsIn(inner as Json, path ? `${path}.${key}` : key, found);
  else if (value !== null) found.set(path, String(value));
  return found;
}
