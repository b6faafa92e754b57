// The preferences as markup: what is preset, what is asked, what Save says. (Layout and focus: open-preferences.browser.test.ts.)
import { afterEach, expect, test } from 'vitest';
import type { Choice, Method } from '@assent/core';
import { openPreferences } from '../../../../packages/browser/src/ui/panel/open-preferences.tsx';
import { eventually } from '../../../helpers/eventually.ts';
import { makeGate } from '../../../helpers/panel-page.ts';

HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

const root = () => document.querySelector('assent-root')?.shadowRoot as ShadowRoot;
const panel = () => root().querySelector('dialog') as HTMLDialogElement;
const part = (name: string) => panel().querySelector<HTMLElement>(`[data-assent-part=${name}]`);
const radio = (name: string, value: string) => panel().querySelector<HTMLInputElement>(`input[name="${name}"][value=${value}]`);
const settle = () => new Promise(resolve => setTimeout(resolve, 20));

afterEach(async () => {
  root().querySelector('dialog')?.close();
  await settle();
  localStorage.clear();
});

async function open(options: Parameters<typeof makeGate>[0] = {}) {
  const gate = makeGate(options);
  await openPreferences(gate.handle);
  const acts = () => gate.emitted.filter(({ name }) => name === 'choice').map(({ detail }) => detail as { choice: Choice; method: Method });
  /** Presses, and answers the act that came of it. */
  const press = async (element: HTMLElement | null) => {
    element?.click();
    const [{ choice, method }] = (await eventually(acts, made => made.length === 1, 'one act')) as [{ choice: Choice; method: Method }];
    return [{ purposes: choice.purposes, services: choice.services }, method.control, method.layer];
  };
  const choose = async (element: HTMLElement | null) => {
    element?.click();
    await settle();
  };
  return { acts, press, choose };
}

test('FR-08 P1 R5 EU-05 nothing is accepted before the visitor has accepted it', async () => {
  await open();
  const radios = [...panel().querySelectorAll<HTMLInputElement>('input[type=radio]')];
  expect(radios.length).toBeGreaterThan(6);
  expect(radios.filter(one => one.checked).map(one => one.value)).toEqual(Array(radios.length / 2).fill('denied'));
});

test('every pair of radios stands in a fieldset with its name', async () => {
  await open();
  for (const input of panel().querySelectorAll('input[type=radio]')) expect(input.closest('fieldset')?.querySelector('legend')?.textContent).toBeTruthy();
  const legends = [...panel().querySelectorAll('.purpose > legend')].map(legend => legend.textContent);
  expect(legends).toEqual(['Count visits', 'Content from other sites', 'Personalised ads']);
});

test('R1 R3 FR-09 EU-04 refusing and accepting everything are offered once each, refuse first, by the same control', async () => {
  await open();
  const [refuse, accept] = [part('refuse'), part('accept')] as [HTMLElement, HTMLElement];
  expect(refuse.compareDocumentPosition(accept) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
  expect([refuse.localName, refuse.className, refuse.parentElement]).toEqual([accept.localName, accept.className, accept.parentElement]);
  expect(panel().querySelectorAll('[data-assent-part=accept]')).toHaveLength(1);
});

test('R2 P6 one click refuses everything, and saves', async () => {
  const { press } = await open();
  expect(await press(part('refuse'))).toEqual([{ purposes: [], services: {} }, 'refuse-all', 'preferences']);
  expect(root().querySelector('dialog')).toBeNull();
});

test('R2 P6 one click accepts everything, and saves', async () => {
  const { press } = await open();
  expect(await press(part('accept'))).toEqual([{ purposes: ['audience', 'media', 'advertising'], services: {} }, 'accept-all', 'preferences']);
});

test('P7 what is always active has no control', async () => {
  await open();
  const locked = panel().querySelector('section.purpose');
  expect(locked?.textContent).toContain('Always active');
  expect(locked?.querySelector('input,[role=switch],[disabled]')).toBeNull();
  expect(locked?.textContent).toContain('assent'); // FR-73: the choice cookie is declared, too
});

test('Save says what the radios say, services where they differ', async () => {
  const { press, choose } = await open();
  await choose(radio('purpose-audience', 'granted'));
  await choose(radio('audience-shop-stats', 'denied'));
  await choose(radio('media-video', 'granted'));
  expect(await press(part('save'))).toEqual([{ purposes: ['audience'], services: { 'shop-stats': 'denied', video: 'granted' } }, 'save', 'preferences']);
});

test('R7 FR-14 radios save nothing by themselves, closing neither, and what is unsaved is said', async () => {
  const { acts, choose } = await open();
  await choose(radio('purpose-audience', 'granted'));
  expect(panel().querySelector('.foot')?.textContent).toContain('not saved yet');
  await choose(part('close'));
  expect(root().querySelector('dialog')).toBeNull();
  expect(acts()).toEqual([]);
});

test('FR-23 P14 withdrawing everything is one click, offered when something is granted', async () => {
  await open();
  expect(part('withdraw')).toBeNull();
  panel().close();
  const { press } = await open({ choice: { purposes: [], services: { video: 'granted' } } });
  expect(part('withdraw')?.className).toBe(part('accept')?.className);
  expect(await press(part('withdraw'))).toEqual([{ purposes: [], services: {} }, 'withdraw', 'preferences']);
});

test('the last choice, its end and the consent number are told', async () => {
  await open({ choice: { purposes: ['audience'], services: {} } });
  expect(panel().textContent).toMatch(/Last choice: .*2026\. We will ask again after .*2026\./);
  expect(panel().querySelector('.number code')?.textContent).toBe('AZ4c k1Bd Q7mT n2xR 8sVw 5yJf Kp3h Lc');
});

test('L50 in a health context advertising has no radios, and the reason is said', async () => {
  await open({ context: 'health' });
  expect(radio('purpose-advertising', 'granted')).toBeNull();
  expect(panel().textContent).toContain('This page is about health');
});

test('GPC is said to be applied, or overruled by the visitor alone', async () => {
  await open({ gpc: true });
  expect(panel().textContent).toContain('We applied it');
  panel().close();
  await open({ gpc: true, choice: { purposes: ['audience'], services: {} } });
  expect(panel().textContent).toContain('all the same');
});

test('S12 FR-07 vendors, countries and grounds of transfer are told', async () => {
  await open({ locale: 'fr' });
  expect(panel().textContent).toContain('Atlas Data, Maroc');
  expect(panel().textContent).toContain('clauses contractuelles types (UE 2021/914)');
  expect(panel().textContent?.replace(/\s/g, ' ')).toContain('13 mois');
});

test('nothing in the markup is inline style, and no form can submit on Enter', async () => {
  await open();
  expect(panel().querySelector('[style],form')).toBeNull();
});
