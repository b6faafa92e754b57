// Which line of the site file a finding is about.
import type { Finding } from '@assent/core';

/** That of the service, else that of `"services"`, else the first. */
export function lineOf({ service }: Pick<Finding, 'service'>, text: string): number {
  const lines = text.split('\n');
  const has = (word: string) => lines.findIndex(line => line.includes(`"${word}"`)) + 1;
  return (service && has(service)) || has('services') || 1;
}
