// The names that the build shortens to a letter belong to the SDK alone: shortening any other would break something that only a browser shows.
import { compileNotice, compilePanel, compileRules, type Words } from '@assent/core';
import { expect, test } from 'vitest';
import en from '../../packages/browser/src/locales/en.json' with { type: 'json' };
import internal from '../../packages/browser/internal-names.json' with { type: 'json' };
import { noticeSite } from '../helpers/notice-site.ts';
import { makeSubmission } from '../helpers/submission.ts';

const site = noticeSite();
const words = en as unknown as Words;

function keysOf(value: unknown): string[] {
  return value && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => [key, ...keysOf(inner)]) : [];
}

/** Own names of every global, of its statics and of its prototype. */
function platform(): string[] {
  return Object.getOwnPropertyNames(window).flatMap(name => {
    const global = Reflect.get(window, name) as { prototype?: object } | undefined;
    return [
      name,
      ...(global && /^(object|function)$/.test(typeof global) ? Object.getOwnPropertyNames(global) : []),
      ...Object.getOwnPropertyNames(global?.prototype ?? {}),
    ];
  });
}

const NAMES: Readonly<Record<string, () => Promise<readonly string[]> | readonly string[]>> = {
  'of the language and the web platform': platform,
  'of a part’s exports': async () =>
    Object.keys({ ...(await import('../../packages/browser/src/ui.ts')), ...(await import('../../packages/browser/src/panel.ts')) }),
  'of the rules': () => keysOf(compileRules(site, { id: '00000001', still: [] }, {})),
  'of the texts': () => [...keysOf(compileNotice(site, 'en', words, { site: 'a', notice: 'b', sdk: 'c' })), ...keysOf(compilePanel(site, 'en', words))],
  'of a record': () => keysOf(makeSubmission({})),
  'of an event, of the page’s interface or of an element that Preact draws': () =>
    'service purposes element url choice method code message locale deleted left name vendor version granted decide on when push children key ref class'.split(
      ' ',
    ),
};

test.each(Object.entries(NAMES))('no name is one %s', async (_, names) => {
  const taken = await names();
  expect(taken.length).toBeGreaterThan(5);
  expect(internal.filter(name => taken.includes(name))).toEqual([]);
});
