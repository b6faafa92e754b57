// What a container holds, read out of its script; whatever else the script is, reading it does no harm.
import { catalog } from '@assent/catalog';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContainer } from '../../../packages/scanner/src/container/read-container.ts';
import { TAG_TYPES } from '../../../packages/scanner/src/container/tag-types.ts';

const container = (tags: readonly object[], permissions: object = {}) =>
  `// Copyright\n(function(){\nvar data = {\n"resource": {"version":"7","macros":[{"function":"__e"}],"tags":${JSON.stringify(tags).replaceAll('<', '\\u003C').replaceAll('/', '\\/')},"predicates":[],"rules":[]},\n"runtime":[],"permissions":${JSON.stringify(permissions)}\n};var aa={"}":1};})()`;

test('kinds of tag, and the addresses of their own text', () => {
  const text = container([
    { function: '__html', vtp_html: ['template', '<script src="https://static.hotjar.com/c/hotjar-1.js?sv=6"></script>', ['escape', ['macro', 1]]] },
    { function: '__img', vtp_url: '//www.facebook.com/tr?id=1' },
    { function: '__gaawe', vtp_measurementId: 'G-TEST' },
    { function: '__paused', vtp_originalTagType: 'html', vtp_html: '<img src="https://pixel.stranger.test/">' },
  ]);
  expect(readContainer(text)).toEqual({
    types: ['gaawe', 'html', 'img'],
    addresses: ['https://static.hotjar.com/c/hotjar-1.js', 'https://www.facebook.com/tr'],
  });
});

test('of a template from the gallery, what it is permitted to load; of one that no tag uses, nothing', () => {
  const permissions = {
    __cvt_1_2: { inject_script: { urls: ['https://connect.facebook.net/en_US/fbevents.js'] } },
    __cvt_9_9: { inject_script: { urls: ['https://unused.test/x.js'] } },
  };
  expect(readContainer(container([{ function: '__cvt_1_2' }], permissions))).toEqual({
    types: ['cvt_1_2'],
    addresses: ['https://connect.facebook.net/en_US/fbevents.js'],
  });
});

test.each([
  '',
  'var data = 1',
  '{"resource":',
  '{"resource":{"tags":{}}}',
  '{"resource":{"tags":[}',
  '"resource":"{"',
  '{"resource":{"tags":[null,{"function":1}]}}',
])('%j is read without harm', text => expect(readContainer(text)?.types ?? []).toEqual([]));

test('any text at all is read without harm', () => {
  fc.assert(fc.property(fc.string(), text => void readContainer(`"resource":${text}`)));
});

test('every kind of tag that is known leads to a service of the catalogue', () => {
  expect([...new Set(Object.values(TAG_TYPES))].filter(id => !Object.hasOwn(catalog, id))).toEqual([]);
});
