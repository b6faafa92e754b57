// Surveys the notice as a person meets it: both layers, on a desktop and on a phone, how many clicks each answer takes, and what Escape does.
import type { Browser } from 'puppeteer-core';
import { readJar } from '../visit/read-jar.ts';
import { makeRecorder } from '../visit/recorder.ts';
import { goOrThrow, openTab, type Tab } from '../visit/tab.ts';
import type { VisitOptions } from '../visit/visit-options.ts';
import { byWording } from './answer-notice.ts';
import { autoconsentTool } from './autoconsent.ts';
import { clickControl } from './click-control.ts';
import { findNotice, waitForNotice } from './find-notice.ts';
import type { LayerSeen, NoticeSeen } from './notice-seen.ts';

/** 320 × 568 is the smallest phone that a notice has to fit (L13). */
export const VIEWPORTS = { desktop: { width: 1280, height: 800 }, phone: { width: 320, height: 568 } } as const;

export interface Picture {
  readonly name: 'desktop-1' | 'desktop-2' | 'phone-1' | 'phone-2';
  /** PNG, base64. */
  readonly png: string;
}

export interface SurveyedNotice {
  /** `null` when no notice appeared. */
  readonly notice: NoticeSeen | null;
  readonly pictures: readonly Picture[];
  /** The real buttons of Assent's own notice were clicked and did what they say; `null` on other notices. */
  readonly buttonsWork: boolean | null;
}

export async function surveyNotice(url: string, options: VisitOptions): Promise<SurveyedNotice> {
  const pictures: Picture[] = [];
  const shoot = async (tab: Tab, name: Picture['name']) => {
    const png = await tab.page.screenshot({ encoding: 'base64' }).catch(() => null);
    if (png) pictures.push({ name, png });
  };
  const layersOn = (device: keyof typeof VIEWPORTS) =>
    fresh(url, options, VIEWPORTS[device], async tab => {
      const found = await waitForNotice(tab.session, options.noticePatience);
      await shoot(tab, `${device}-1`);
      if (!found) return null;
      const tool = found.own ? 'assent' : device === 'desktop' ? await autoconsentTool(tab.page).catch(() => null) : null;
      const second = await openSettings(tab, found.layers[0]);
      if (second) await shoot(tab, `${device}-2`);
      return { tool, layers: found.layers, second };
    });

  const desktop = await layersOn('desktop');
  const [first, ...others] = desktop?.layers ?? [];
  if (!desktop || !first) return { notice: null, pictures, buttonsWork: null };
  const phone = await layersOn('phone');
  // an answer that stands on the first layer takes one click; another has to be found by trying
  const clicksTo = async (answer: 'accept' | 'refuse') =>
    first.controls.some(({ role }) => role === answer) ? 1 : fresh(url, options, VIEWPORTS.desktop, tab => byWording(tab, answer, options.noticePatience));
  return {
    notice: {
      tool: desktop.tool,
      first: plain(first),
      second: desktop.second,
      phone: phone?.layers[0] ? plain(phone.layers[0]) : null,
      clicks: { accept: await clicksTo('accept'), refuse: await clicksTo('refuse') },
      others: others.map(plain),
      afterEscape: await afterEscape(url, options),
    },
    pictures,
    buttonsWork: desktop.tool === 'assent' ? await ownButtonsWork(url, options) : null,
  };
}

const plain = ({ text, controls, switches, fields }: LayerSeen): LayerSeen => ({ text, controls, switches, fields });

async function openSettings(tab: Tab, first: (LayerSeen & { readonly frameId: string; readonly at: number }) | undefined): Promise<LayerSeen | null> {
  if (!first) return null;
  const at = first.controls.findIndex(({ role }) => role === 'settings');
  if (at < 0 || !(await clickControl(tab.page, tab.session, first.frameId, first.at, at))) return null;
  for (let waited = 0; waited < 1600; waited += 200) {
    await new Promise(resolve => setTimeout(resolve, 200));
    const layers = (await findNotice(tab.session).catch(() => null))?.layers ?? [];
    // the settings are the notice that says more than the first layer did
    const second = layers.find(({ text, switches }) => text !== first.text && (switches.length > first.switches.length || text.length > first.text.length / 2));
    if (second) return plain(second);
  }
  return null;
}

// L17: what a tool stores when a visitor presses Escape, less what it stores when nobody does anything
async function afterEscape(url: string, options: VisitOptions): Promise<readonly string[]> {
  const look = async (tab: Tab) =>
    (await readJar(tab.page.browserContext(), tab.session, options.now())).map(({ kind, name, domain }) => `${kind} ${name} (${domain})`);
  const pressed = await fresh(url, options, VIEWPORTS.desktop, async tab => {
    if (!(await waitForNotice(tab.session, options.noticePatience))) return null;
    await tab.page.keyboard.press('Escape');
    await new Promise(resolve => setTimeout(resolve, 300));
    // a notice that stays has not been answered
    if (await findNotice(tab.session).catch(() => null)) return null;
    await tab.reload();
    return look(tab);
  });
  if (!pressed) return [];
  const without = new Set(
    await fresh(url, options, VIEWPORTS.desktop, async tab => {
      await tab.reload();
      return look(tab);
    }),
  );
  return pressed.filter(name => !without.has(name)).sort();
}

async function ownButtonsWork(url: string, options: VisitOptions): Promise<boolean> {
  const press = (answer: 'accept' | 'refuse') =>
    fresh(url, options, VIEWPORTS.desktop, async tab => {
      if ((await byWording(tab, answer, options.noticePatience)) !== 1) return false;
      await tab.settle();
      return Boolean(
        await tab.page.evaluate(`window.assent?.choice != null && (window.assent.choice.purposes.length > 0) === ${answer === 'accept'}`).catch(() => false),
      );
    });
  return (await press('accept')) && (await press('refuse'));
}

/** Opens the page in a profile of its own, unrecorded. */
export async function fresh<T>(
  url: string,
  options: VisitOptions,
  viewport: { readonly width: number; readonly height: number },
  work: (tab: Tab) => Promise<T>,
): Promise<T> {
  const context = await (options.browser as Browser).createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  try {
    const recorder = makeRecorder({ phase: 'before', mask: options.mask, now: options.now });
    const tab = await openTab({ context, recorder, patience: options.patience, language: options.language, viewport, gpc: false });
    await options.login?.(tab.page, url);
    await goOrThrow(tab, url);
    return await work(tab);
  } finally {
    await context.close().catch(() => undefined);
  }
}
