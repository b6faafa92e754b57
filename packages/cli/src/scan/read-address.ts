// An address as it is typed: https unless it says otherwise.
import { UsageError } from '../usage-error.ts';

/** Throws a UsageError for what is none. */
export function readAddress(given: string): string {
  const address = /^https?:\/\//i.test(given) ? given : `https://${given}`;
  if (!URL.canParse(address) || /[\s\\]/.test(given)) throw new UsageError(`expected an address (https://www.example.org), got ${JSON.stringify(given)}`);
  return new URL(address).href;
}
