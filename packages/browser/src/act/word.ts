// Word of a withdrawal, from the page that erased to the page that tells the visitor.
import type { Handle } from '../handle.ts';
import type { Withdrawn } from './erasure.ts';

const nameOf = ({ rules }: Pick<Handle, 'rules'>) => `${rules.cookie.name}.withdrawn`;

export function leaveWord(handle: Pick<Handle, 'native' | 'rules' | 'report'>, told: Withdrawn): void {
  try {
    handle.native.sessionStorage?.setItem(nameOf(handle), JSON.stringify(told));
  } catch (cause) {
    const message = `expected session storage to take a note, got ${cause}; the withdrawal holds, the next page cannot list it`;
    handle.report('withdrawal-untold', message);
  }
}

/** Takes the word away; `null` when there is none, or when it was damaged. */
export function takeWord(handle: Pick<Handle, 'native' | 'rules'>): Withdrawn | null {
  const { sessionStorage } = handle.native;
  const word = sessionStorage?.getItem(nameOf(handle));
  sessionStorage?.removeItem(nameOf(handle));
  try {
    return JSON.parse(word ?? 'null') as Withdrawn | null;
  } catch {
    return null;
  }
}
