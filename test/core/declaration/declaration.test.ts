// The declaration without a script: the same facts as a page, as a text and for a program.
import { catalog } from '@assent/catalog';
import { declarationHtml, declarationMarkdown, declare, type Site, type SiteFile, type Words } from '@assent/core';
import { resolveSite } from '@assent/core/schema';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import en from '../../../packages/browser/src/locales/en.json' with { type: 'json' };
import fr from '../../../packages/browser/src/locales/fr.json' with { type: 'json' };
import { sampleExemption, sampleService, sampleSite } from '../../helpers/sample-site.ts';

const site = resolveSite(sampleSite({ services: ['matomo', 'google-ads', 'simple-analytics', 'google-tag-manager', 'youtube'] }) as SiteFile, catalog);
const french = declare(site, 'fr', fr as unknown as Words, '0a1b2c3d');
const page = (declaration = french) => new JSDOM(declarationHtml(declaration)).window.document;
const service = (id: string) => french.purposes.flatMap(purpose => purpose.services).find(found => found.id === id);

test('FR-05 FR-70 every purpose that is asked about stands there, what is always active last, Assent’s own cookie in it', () => {
  expect(french.purposes.map(({ id }) => id)).toEqual(['audience', 'advertising', 'media', 'necessary']);
  expect(french.purposes.at(-1)?.services[0]?.tracers.map(({ name }) => name)).toEqual(['assent', 'assent.*']);
});

test('A9 exempt measurement has a place of its own, with the right to object: neither asked about nor always active', () => {
  const attested = resolveSite(sampleSite({ services: [{ ...sampleService, exempt: sampleExemption }] }) as SiteFile, catalog);
  const declared = declare(attested, 'fr', fr as unknown as Words, '0a1b2c3d');
  expect(declared.purposes.map(({ id, exempt }) => [id, exempt])).toEqual([
    ['audience', undefined],
    ['advertising', undefined],
    ['media', undefined],
    ['audience', true],
    ['necessary', undefined],
  ]);
  const own = declared.purposes[3];
  expect([own?.title, own?.services.map(({ id }) => id)]).toEqual([
    'Mesure d’audience sans consentement\u00a0: vous pouvez vous y opposer',
    [sampleService.id],
  ]);
  expect(own?.text).toContain('Vous pouvez vous y opposer');
  expect(declared.purposes[4]?.services.map(({ id }) => id)).toEqual(['assent']);
  for (const written of [declarationHtml(declared), declarationMarkdown(declared)]) expect(written).toContain('vous pouvez vous y opposer');
});

test('S2 each tracer has its name, who sets it, what for, how long, its kind and whose domain it is on', () => {
  expect(service('matomo')?.tracers[0]?.cells).toEqual({
    name: '_pk_id*',
    who: 'InnoCraft Limited',
    what: 'Reconnaît votre navigateur d’une visite à l’autre.',
    long: '13\u00a0mois',
    kind: 'Cookie',
    party: 'interne',
  });
  expect(service('youtube')?.tracers[0]?.cells.party).toBe('tiers');
});

test('S12 country, ground of transfer with its act and date, and policy are told in sentences', () => {
  expect(service('matomo')?.facts).toEqual([
    'InnoCraft Limited, Nouvelle-Zélande.',
    'Nom et pays non vérifiés auprès de cette entreprise.',
    expect.stringMatching(/^Sort de l’Espace économique européen sous décision d’adéquation\. Texte\u00a0: 2013\/65\/EU\. Vérifié le \d+ \S+ \d{4}\.$/),
  ]);
  expect(service('matomo')?.policy).toEqual({ label: 'Politique de confidentialité\u00a0: InnoCraft Limited', address: 'https://matomo.org/privacy-policy/' });
  expect(service('google-ads')?.facts.at(-1)).toContain('États-Unis. Le site n’indique pas sous quelle garantie.');
});

test('what nobody has confirmed says so on its row, and the mark is explained beneath; what is confirmed does not', () => {
  const rows = service('google-ads')?.tracers ?? [];
  expect(rows.find(({ name }) => name === 'DSID')?.cells.long).toBe('14\u00a0jours (non vérifié)');
  expect(rows.find(({ name }) => name === '_gcl_au')?.cells.long).toBe('90\u00a0jours');
  expect(french.purposes[1]?.note).toContain('Non vérifié');
  expect(french.purposes[0]).not.toHaveProperty('note');
});

test('a service that stores nothing says so, and one of which nobody knows says that', () => {
  expect(service('simple-analytics')?.rest).toMatch(/^Rien sur cet appareil/);
  expect(service('google-tag-manager')?.rest).toMatch(/^Ce qu’il enregistre n’a pas été établi/);
});

test('the page holds a table for each purpose, readable by ear and stacked where it is narrow, and asks nobody anything', () => {
  const document = page();
  expect(document.documentElement.lang).toBe('fr');
  expect(document.querySelectorAll('script, link, img, iframe, [src], [style]')).toHaveLength(0);
  const tables = [...document.querySelectorAll('table')];
  expect(tables).toHaveLength(4);
  for (const table of tables) {
    expect(table.querySelector('caption')?.textContent).toMatch(/enregistré/);
    expect(table.querySelectorAll('thead th[scope=col]')).toHaveLength(6);
    for (const cell of table.querySelectorAll('tbody tr td[data-label]')) expect(cell.textContent).not.toBe('');
  }
  expect(document.querySelectorAll('tbody code')).toHaveLength(french.purposes.flatMap(({ services }) => services.flatMap(({ tracers }) => tracers)).length);
});

test('the Markdown says the same, row by row', () => {
  const text = declarationMarkdown(french);
  expect(text).toContain('# Traceurs de La Mutuelle\n');
  expect(text).toContain('| Nom | Déposé par | À quoi ça sert | Durée | Type | Interne ou tiers |\n| --- |');
  expect(text).toContain('| `_pk_id*` | InnoCraft Limited | Reconnaît votre navigateur d’une visite à l’autre. | 13\u00a0mois | Cookie | interne |');
});

test('every word is there in both languages: no key shows', () => {
  for (const [locale, words] of [
    ['fr', fr],
    ['en', en],
  ] as const) {
    const text = declarationHtml(declare(site, locale, words as unknown as Words, '0a1b2c3d')).replace(/<style>.*?<\/style>/s, '');
    expect(text).not.toMatch(/>(?:table|static|transfer|life|kind|party|service|own|unconfirmed|purpose)\.[\w.-]+</);
  }
});

test('what a site writes is text, never markup: not in the page, not in the Markdown', () => {
  const sly = '<img src=x onerror=alert(1)>"&';
  const hostile: Site = {
    ...site,
    name: { fr: sly },
    controller: { ...site.controller, name: sly },
    services: [
      {
        id: 'sly',
        name: sly,
        vendor: { name: sly, country: 'FR', policy: 'https://a.example/">)<b>' },
        purposes: ['audience'],
        match: [],
        tracers: [{ name: '`a|b`<b>', kind: 'cookie', retention: 'session', about: { fr: `${sly}\n| b [x](y)` } }],
      },
    ],
  };
  const declaration = declare(hostile, 'fr', fr as unknown as Words, '0a1b2c3d');
  const document = page(declaration);
  expect(document.querySelectorAll('img, b')).toHaveLength(0);
  expect(document.querySelector('tbody strong')?.textContent).toBe(sly);
  expect(document.querySelector('a')?.getAttribute('href')).toBe('https://a.example/">)<b>');
  const text = declarationMarkdown(declaration);
  expect(text).not.toMatch(/(?<!\\)<img|(?<!\\)\[x\]/);
  expect(text.split('\n').filter(line => line.startsWith('| `a\\|'))).toEqual([
    expect.stringMatching(/^\| `a\\\|b<b>` \| .* \| .* \\\| b .* \| .* \| Cookie \| interne \|$/),
  ]);
});
