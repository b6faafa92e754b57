// What a screen reader says of each part: roles, names, states and their order, as a virtual one reads them from beginning to end.
import { virtual } from '@guidepup/virtual-screen-reader';
import { beforeEach, expect, test } from 'vitest';
import type { Words } from '@assent/core';
import { drawExample } from '../../../demo/gallery/draw-example.ts';
import type { Example } from '../../../demo/gallery/example.ts';
import { EXAMPLES } from '../../../demo/gallery/examples.ts';
import en from '../../../packages/browser/src/locales/en.json' with { type: 'json' };

// what jsdom has not, and what decides nothing that is said
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLElement.prototype.showPopover ??= () => {};
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};

beforeEach(() => {
  document.querySelector('assent-root')?.remove();
  document.body.innerHTML = '<main><div id="slot"></div></main>';
});

const inShadow = (selector: string) =>
  [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot?.querySelector<HTMLElement>(selector) ?? [])[0] as HTMLElement;

/** Draws an example in English, and reads what `selector` finds of it: bold type and the ends of things left out, which most readers pass over. */
async function read(name: string, selector: string): Promise<string[]> {
  const example = EXAMPLES.find(each => each.name === name) as Example;
  const look = { locale: 'en', words: en as unknown as Words, layout: 'sheet', theme: 'assent' } as const;
  await drawExample(example, look, document.querySelector('#slot') as HTMLElement);
  const container = inShadow(selector);
  await virtual.start({ container });
  // once round: it begins again where it ends
  const said: string[] = [await virtual.lastSpokenPhrase()];
  const first = virtual.activeNode;
  for (await virtual.next(); virtual.activeNode !== first && said.length < 1000; await virtual.next()) said.push(await virtual.lastSpokenPhrase());
  await virtual.stop();
  return said.filter(phrase => !/^(end of |end,|strong|code|paragraph$)/.test(phrase));
}

test('FR-06 the notice says whose it is, what for and with whom, then refuse, accept and choose, each as a button', async () => {
  expect(await read('notice', '[data-assent-part=notice]')).toEqual([
    'Your choices on Mutuelle',
    'heading, Your choices on Mutuelle, level 2',
    'With your permission, Mutuelle and',
    'button, 5 partners, has popup dialog',
    'store or read information on this device to:',
    'list',
    'listitem, level 1, position 1, set size 3',
    'Count visits',
    'Know which pages are read, to improve them.',
    'listitem, level 1, position 2, set size 3',
    'Content from other sites',
    'Play videos, show maps and posts.',
    'listitem, level 1, position 3, set size 3',
    'Personalised ads',
    'Show ads based on your browsing.',
    'Refusing changes nothing else. You can change your mind at any time in our',
    'link, privacy policy',
    '.',
    'button, Refuse all',
    'button, Accept all',
    'button, Choose, has popup dialog',
  ]);
});

test('the confirmation says what was saved, and what can be done about it', async () => {
  const [name, ...said] = await read('confirmation-refused', '[data-assent-part=confirmation]');
  expect(name).toBe('Saved. Everything optional is off.');
  expect(said).toEqual(['Saved. Everything optional is off.', 'button, Change, has popup dialog', 'button, Hide']);
});

// which answer holds is a property that this reader does not see: access.browser.test.ts asks the browser's own tree
test('the preferences say what they are, then both answers to everything, then each purpose with its two answers and its details', async () => {
  const said = (await read('preferences-chosen', 'dialog')).map(phrase => phrase.replace(', not checked', ''));
  expect(
    said.slice(
      0,
      said.findIndex(phrase => phrase.startsWith('Measures')),
    ),
  ).toEqual([
    'dialog, Choose what Mutuelle may do',
    'heading, Choose what Mutuelle may do, level 2',
    'Each line is one reason to store or read information on this device. Refusing changes nothing else on this site.',
    'link, Privacy policy',
    'Last choice: May 3, 2026. We will ask again after October 30, 2026.',
    'group, All at once',
    'button, Refuse all',
    'button, Accept all',
    'These two buttons save at once and close this window.',
    'group, Count visits',
    'Count visits',
    'heading, Count visits, level 3',
    'Know which pages are read, to improve them.',
    'radio, Refuse, position 1, set size 2',
    'Refuse',
    'radio, Accept, position 2, set size 2',
    'Accept',
    'group',
    'Details and 3 partners',
  ]);
});

test('a placeholder says whose content stands there, what showing it would do, and how to show it', async () => {
  expect(await read('placeholder', '.embed')).toEqual([
    'heading, This video comes from Vidéo+, level 3',
    'Showing it sends your IP address to Vidéo+ and lets it store information here.',
    'button, Load this once',
    'button, Always allow Vidéo+',
    'link, Open on Vidéo+',
  ]);
});

test('the declaration says each tracer as a row of a table that has a name, under the service that sets it', async () => {
  const said = await read('declaration-chosen', '.declaration');
  const table = said.slice(
    said.indexOf('table, What is stored for “Count visits”'),
    said.findIndex(phrase => phrase.startsWith('row, _pk_ses')),
  );
  expect(table.filter(phrase => /^(table|row|rowheader|cell|link),/.test(phrase))).toEqual([
    'table, What is stored for “Count visits”',
    'row, Name Set by What for How long Type First or third party',
    'row, Matomo On',
    'rowheader, Matomo On, column span 6',
    expect.stringMatching(/^row, InnoCraft, New Zealand\./),
    expect.stringMatching(/^cell, InnoCraft, New Zealand\..* Counts visits to each page\., column span 6$/),
    'link, Privacy policy of InnoCraft',
    'row, _pk_id.* InnoCraft Tells visits apart. 13 months Cookie first party',
    'cell, _pk_id.*',
    'cell, InnoCraft',
    'cell, Tells visits apart.',
    'cell, 13 months',
    'cell, Cookie',
    'cell, first party',
  ]);
});
