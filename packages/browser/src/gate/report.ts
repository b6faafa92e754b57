// The one reporter: every problem becomes one `assent:problem` event.
import { emit } from './emit.ts';

const told = new Set<string>();

/** What the endpoint is to count when the page is hidden: codes of problems without their messages, which may say anything, and hosts that nobody declared. */
export const met = new Set<string>();

/**
 * Reports a problem once per page, however often it occurs; true when this was the first time. Codes are explained in the documentation;
 * `message` says what was met, `as` what is counted.
 */
export function report(code: string, message: unknown, as = code): boolean {
  const key = `${code}: ${message}`;
  if (told.has(key)) return false;
  told.add(key);
  met.add(as);
  emit('problem', { code, message: key });
  return true;
}
