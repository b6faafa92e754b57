import { checkSite, formatProblem } from '@assent/core/schema';
import { makeMatcher } from '@assent/core';
import { expect, test } from 'vitest';
import { siteFile } from '../../demo/site-file.ts';
import { HOSTS, VENDORS } from '../../demo/vendors/vendors.ts';

const file = siteFile({ site: 'http://localhost:5500', endpoint: 'http://localhost:5501' });
const { site, problems } = checkSite(file, {});

test('the site file is sound, without a warning', () => {
  expect(problems.map(formatProblem)).toEqual([]);
  expect(site?.id).toBe('mutuelle');
});

test('its addresses follow the demo', () => {
  expect([site?.origins, site?.endpoint]).toEqual([['http://localhost:5500'], 'http://localhost:5501']);
});

test('every vendor of the demo is declared, or allowed when it keeps no tracer', () => {
  const match = makeMatcher((site?.services ?? []).flatMap(service => service.match.map(pattern => [pattern, service.id] as const)));
  const declared = VENDORS.filter(vendor => vendor.routes.some(([path]) => match(new URL(`http://${vendor.host}.localhost${path}`))));
  expect(declared.map(vendor => `${vendor.host}.localhost`)).toEqual(HOSTS.filter(host => !site?.allow.includes(host)));
  expect(site?.allow).toEqual(VENDORS.filter(vendor => vendor.exempt).map(vendor => `${vendor.host}.localhost`));
});

test('S12 the vendor in Morocco rests on the standard contractual clauses of 2021', () => {
  const vendor = site?.services.find(service => service.vendor.country === 'MA')?.vendor;
  expect(vendor?.transfer?.mechanism).toBe('scc-2021-914');
});
