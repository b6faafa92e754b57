// The entry to paste: sound JSON that a site file takes once a person has filled it in.
import { catalog } from '@assent/catalog';
import { checkSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { siteEntry } from '../../../packages/dashboard/src/figures/site-entry.ts';
import { makeSiteFile } from '../../helpers/site.ts';

const errors = (service: unknown) =>
  checkSite({ ...makeSiteFile(), services: [service] }, catalog)
    .problems.filter(({ severity }) => severity === 'error')
    .map(({ path }) => path);

test('a host that the catalogue knows needs the id of a service alone', () => {
  const entry = siteEntry({ host: 'www.google-analytics.com', known: [{ id: 'google-analytics', name: 'Google Analytics' }] });
  expect(entry).toBe('"google-analytics"');
  expect(errors(JSON.parse(entry))).toEqual([]);
});

test.each(['widget.example.com', '3p.example.com', 'a--b.example', `${'long-'.repeat(11)}x.example.com`])(
  '%s becomes an entry in which only the … are missing',
  host => {
    const entry = JSON.parse(siteEntry({ host, known: [] })) as { match: string[]; vendor: object };
    expect(entry.match).toEqual([host]);
    expect(errors(entry)).toEqual(['services[0].vendor.country', 'services[0].purposes[0]']);
    expect(errors({ ...entry, vendor: { name: 'Widget', country: 'FR' }, purposes: ['media'] })).toEqual([]);
  },
);
