// What to paste into the site file for a host that nobody declared.
import type { UndeclaredHost } from '@assent/core';

/** A catalogue id per service that the catalogue knows on this host, else an entry to fill in: `…` stands where a person has to write. */
export function siteEntry({ host, known }: Pick<UndeclaredHost, 'host' | 'known'>): string {
  if (known.length) return known.map(({ id }) => JSON.stringify(id)).join('\n');
  const id = `${/^[a-z]/.test(host) ? '' : 'host-'}${host.replace(/[^a-z0-9]+/g, '-')}`.slice(0, 40).replace(/-$/, '');
  const entry = { id, name: '…', vendor: { name: '…', country: '…' }, purposes: ['…'], match: [host], tracers: [] };
  return `{\n${Object.entries(entry)
    .map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ')}`)
    .join(',\n')}\n}`;
}
