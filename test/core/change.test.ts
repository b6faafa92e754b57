// Changes between versions of a site: what asks again and what does not.
import { compareSites, isMaterial, materialPart, type Service, type Site, type SiteFile } from '@assent/core';
import { siteVersion } from '@assent/core/proof';
import { resolveSite } from '@assent/core/schema';
import { expect, test } from 'vitest';
import { sampleService, sampleSite } from '../helpers/sample-site.ts';

const site = (changes: Partial<SiteFile> = {}): Site => resolveSite(sampleSite(changes), {});
const withService = (changes: Partial<Service>) => site({ services: [{ ...sampleService, ...changes }] });
const tracer = { name: '_x', kind: 'cookie', retention: 'P1D' } as const;
const other = { ...sampleService, id: 'other', name: 'Other' };
const before = site();

test.each<[title: string, after: Site, kind: string]>([
  ['another controller', site({ controller: { ...before.controller, name: 'Another' } }), 'controller'],
  ['another purpose', site({ purposes: [...before.purposes, { id: 'preferences' }] }), 'purpose'],
  ['another service', site({ services: [sampleService, other] }), 'service'],
  ['a service with one purpose more', withService({ purposes: ['audience', 'advertising'] }), 'service'],
  ['another vendor', withService({ vendor: { name: 'Sold SA', country: 'FR' } }), 'vendor'],
  ['a vendor in another country', withService({ vendor: { name: 'Stats SAS', country: 'US' } }), 'vendor'],
  ['another tracer', withService({ tracers: [...sampleService.tracers, tracer] }), 'tracer'],
  ['the same name in another store', withService({ tracers: [...sampleService.tracers, { name: '_st*', kind: 'local-storage', retention: 'P6M' }] }), 'tracer'],
  ['a longer life', withService({ tracers: [{ name: '_st*', kind: 'cookie', retention: 'P7M' }] }), 'retention'],
  ['a life without an end', withService({ tracers: [{ name: '_st*', kind: 'cookie', retention: 'kept' }] }), 'retention'],
])('FR-25 %s asks again', async (_, after, kind) => {
  const changes = compareSites(before, after);
  expect(changes).toEqual([expect.objectContaining({ kind, material: true })]);
  expect(isMaterial(changes)).toBe(true);
  expect((await siteVersion(after)).id).not.toBe((await siteVersion(before)).id);
});

test.each<[title: string, after: Site, kind: string]>([
  ['a purpose fewer', site({ purposes: before.purposes.slice(0, 2) }), 'purpose'],
  ['a service fewer', site({ services: [] }), 'service'],
  ['a tracer fewer', withService({ tracers: [] }), 'tracer'],
  ['a shorter life', withService({ tracers: [{ name: '_st*', kind: 'cookie', retention: 'session' }] }), 'retention'],
  ['a typo mended', site({ name: { fr: 'La Mutuelle !', en: 'The Mutual' } }), 'editorial'],
  ['another host of the same service', withService({ match: ['stats2.example.net'] }), 'editorial'],
])('FR-25 %s does not ask again', (_, after, kind) => {
  const changes = compareSites(before, after);
  expect(changes).toEqual([expect.objectContaining({ kind, material: false })]);
  expect(isMaterial(changes)).toBe(false);
});

test('the same site has not changed', () => {
  expect(compareSites(before, site())).toEqual([]);
});

test('every change is told in a sentence', () => {
  const texts = compareSites(before, site({ services: [other], controller: { ...before.controller, country: 'BE' } })).map(change => change.text);
  expect(texts).toEqual([
    'The controller is now La Mutuelle (BE), no longer La Mutuelle (FR).',
    'The service Other of Stats SAS is new.',
    'The service Shop statistics is gone.',
  ]);
});

test('the same changes are told in French, in the same order', () => {
  const after = site({ services: [other], purposes: before.purposes.slice(0, 2), controller: { ...before.controller, country: 'BE' } });
  const [english, french] = [compareSites(before, after), compareSites(before, after, 'fr')];
  const plain = (changes: typeof english) => changes.map(({ kind, path, material }) => ({ kind, path, material }));
  expect(plain(french)).toEqual(plain(english));
  expect(french.map(({ text }) => text)).toEqual([
    'Le responsable du traitement est désormais La Mutuelle (BE), et non plus La Mutuelle (FR).',
    `La finalité « ${before.purposes[2]?.id} » a disparu.`,
    'Le service Other de Stats SAS est nouveau.',
    'Le service Shop statistics a disparu.',
  ]);
});

test('moving things about in the file changes neither the version nor the material part', async () => {
  const [a, b] = [site({ services: [sampleService, other] }), site({ services: [other, sampleService], purposes: [...before.purposes].toReversed() })];
  expect(materialPart(a)).toEqual(materialPart(b));
  expect((await siteVersion(a)).id).toBe((await siteVersion(b)).id);
});

test('the id is 8 hex digits and stays when only the wording changes, the hash is 64 and does not', async () => {
  const [was, is] = await Promise.all([siteVersion(before), siteVersion(site({ name: { fr: 'x', en: 'y' } }))]);
  expect(was.id).toMatch(/^[0-9a-f]{8}$/);
  expect(was.hash).toMatch(/^[0-9a-f]{64}$/);
  expect(is.id).toBe(was.id);
  expect(is.hash).not.toBe(was.hash);
});
