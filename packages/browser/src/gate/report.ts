// The one reporter: every problem becomes one `assent:problem` event.
import { emit } from './emit.ts';

const told = new Set<string>();

/**
 * Reports a problem once per page, however often it occurs; true when this was the first time. Codes are explained in the documentation;
 * `message` says what was met.
 */
export function report(code: string, message: unknown): boolean {
  const key = `${code}: ${message}`;
  if (told.has(key)) return false;
  told.add(key);
  emit('problem', { code, message: key });
  return true;
}
