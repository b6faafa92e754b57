// This browser's own copy of what was sent: the visitor's history, without asking anyone.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';

/** Newest first. Anything unreadable is no history: storage can be edited by whoever sits at the terminal. */
export function readHistory({ native, rules }: Pick<Handle, 'native' | 'rules'>): Submission[] {
  try {
    const kept: unknown = JSON.parse(native.localStorage?.getItem(`${rules.cookie.name}.h`) ?? '[]');
    return Array.isArray(kept) ? (kept as Submission[]).filter(isReadable).sort((a, b) => b.seq - a.seq) : [];
  } catch {
    return [];
  }
}

function isReadable(kept: Partial<Submission> | null): boolean {
  return typeof kept?.id === 'string' && typeof kept.event === 'string' && !Number.isNaN(Date.parse(kept.at ?? '')) && !!kept.purposes && !!kept.method;
}
