// Placeholders in a real browser: the exact box, no request, once, always, focus and announcement (P11, FR-28).
import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { eventually } from '../../../helpers/eventually.ts';
import type { FakeGateOptions } from '../../../../demo/gallery/fake-gate.ts';
import { usePanelStage } from '../../../helpers/panel-stage.ts';

const stage = usePanelStage();

interface Embed {
  readonly attributes?: Readonly<Record<string, string>>;
  /** Class of the element around it. */
  readonly around?: string;
  readonly tag?: string;
}

/** Holds an embed of the service `video`; answers its box before, and that of what took its place. */
async function hold({ attributes = {}, around = '', tag = 'iframe' }: Embed = {}, options: Partial<FakeGateOptions> = {}, width = 1280) {
  const page = await stage.visit('', width);
  const boxes = await page.evaluate(
    async (attributes, around, tag, options) => {
      globalThis.gate = assentTest.makeGate(options);
      const slot = document.querySelector('#slot') as HTMLElement;
      slot.className = around;
      const element = slot.appendChild(document.createElement(tag));
      for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
      const before = element.getBoundingClientRect().toJSON();
      const page = document.documentElement.scrollHeight;
      gate.held.push({ service: 'video', purposes: ['media'], element, url: '/embed' });
      await assentTest.panel.showPlaceholders(gate.handle, gate.held);
      const after = document.querySelector('assent-embed')?.getBoundingClientRect().toJSON();
      return { before, after, moved: document.documentElement.scrollHeight - page };
    },
    attributes,
    around,
    tag,
    options,
  );
  return { page, ...boxes };
}

const inEmbed = (part: string) => `assent-embed >>> [data-assent-part=${part}]`;
const status = (page: Page) => page.$eval('assent-embed >>> [role=status]', node => node.textContent).catch(() => '');

test.each<[string, Embed]>([
  ['width and height attributes', { attributes: { width: '560', height: '315' } }],
  ['nothing of its own', {}],
  ['an aspect ratio from the style sheet', { around: 'wide' }],
  ['a positioned cover', { around: 'cover' }],
  ['a video', { tag: 'video', attributes: { width: '640', height: '360' } }],
])('P11 the placeholder keeps the exact box of an embed with %s', async (_, embed) => {
  for (const width of [1280, 360]) {
    const { before, after, moved } = await hold(embed, {}, width);
    expect(after).toEqual(before);
    expect(moved).toBe(0);
  }
});

test('P11 it follows the embed when the window changes', async () => {
  const { page, before } = await hold({ around: 'wide' });
  await page.setViewport({ width: 400, height: 800 });
  const after = await page.$eval('assent-embed', host => host.getBoundingClientRect().width);
  expect(after).toBeLessThan(before.width);
  expect(after).toBe(400 - 32);
});

test('a pixel is no content, and gets no placeholder', async () => {
  const { after } = await hold({ attributes: { width: '1', height: '1' } });
  expect(after).toBeUndefined();
});

test('S18 before a click nothing is requested', async () => {
  const { page } = await hold();
  expect(await page.evaluate(() => performance.getEntriesByType('resource').filter(entry => entry.name.endsWith('/embed')).length)).toBe(0);
});

test('FR-28 loading once shows the embed for this page alone, says so, and leads the keyboard into it', async () => {
  const { page } = await hold();
  await page.focus(inEmbed('once'));
  await page.keyboard.press('Enter');
  await page.waitForSelector('iframe[src="/embed"]');
  expect(await page.evaluate(() => gate.handle.choice())).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('assent-embed');
  await eventually(
    () => status(page),
    text => text === 'Content from Vidéo+ loaded',
    'the announcement',
  );
  expect(await page.$eval('iframe', frame => getComputedStyle(frame).display)).toBe('inline');
  expect(await page.$eval('iframe', frame => frame.hasAttribute('style'))).toBe(false);
  await page.focus('#here');
  expect(await page.$('assent-embed')).toBeNull();
});

test('FR-28 always allowing it is a choice for that service, made at the placeholder', async () => {
  const { page } = await hold({}, { choice: { purposes: ['audience'], services: {} } });
  await page.click(inEmbed('always'));
  await page.waitForSelector('iframe[src="/embed"]');
  const choice = await page.evaluate(() => gate.handle.choice());
  expect(choice).toMatchObject({ purposes: ['audience'], services: { video: 'granted' } });
  const acts = await page.evaluate(() => gate.emitted.filter(({ name }) => name === 'choice').map(({ detail }) => (detail as { method: unknown }).method));
  expect(acts).toEqual([{ layer: 'placeholder', control: 'always', input: 'pointer', asked: false }]);
});

test('a held template gets its placeholder, in the box of the embed that it holds', async () => {
  const page = await stage.visit();
  const boxes = await page.evaluate(async () => {
    globalThis.gate = assentTest.makeGate();
    const slot = document.querySelector('#slot') as HTMLElement;
    const frame = document.createElement('iframe');
    frame.width = '560';
    frame.height = '315';
    slot.append(frame);
    const before = frame.getBoundingClientRect().toJSON();
    frame.dataset.src = '/embed';
    const element = document.createElement('template');
    element.content.append(frame);
    slot.append(element);
    gate.held.push({ service: 'video', purposes: ['media'], element, url: null });
    await assentTest.panel.showPlaceholders(gate.handle, gate.held);
    return { before, after: document.querySelector('assent-embed')?.getBoundingClientRect().toJSON() };
  });
  expect(boxes.after).toEqual(boxes.before);
  expect(await page.$('iframe')).toBeNull();
  expect(await page.$eval('assent-embed >>> a', link => (link as HTMLAnchorElement).href)).toBe(`${stage.origin}/embed`);
});

test('a placeholder goes when its purpose is granted elsewhere', async () => {
  const { page } = await hold();
  await page.evaluate(() => gate.handle.once((gate.held[0] as { element: Element }).element));
  await eventually(() => page.$('assent-embed').then(host => !host), Boolean, 'no placeholder');
});

test('the heading fits the page around it, and names the service', async () => {
  const { page } = await hold({ attributes: { 'data-assent-level': '4', width: '560', height: '315' } });
  expect(await page.$eval('assent-embed >>> h4', heading => heading.textContent)).toBe('This content comes from Vidéo+');
  expect(await page.$eval('assent-embed >>> a', link => (link as HTMLAnchorElement).href)).toBe(`${stage.origin}/embed`);
});
