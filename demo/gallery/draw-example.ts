// Draws one example on the page it is called on: with the real parts and words, on a gate that is none.
import type { ConsentRecord, Layout, Site, ThemeName, Words } from '@assent/core';
import type { Handle } from '../../packages/browser/src/handle.ts';
import * as panel from '../../packages/browser/src/panel.ts';
import type { Check } from '../../packages/browser/src/subject/check-receipt.ts';
import { confirm } from '../../packages/browser/src/ui/confirm.ts';
import { loadModel } from '../../packages/browser/src/ui/model.ts';
import { openNotice } from '../../packages/browser/src/ui/open-notice.ts';
import { drawReceipt } from '../../packages/browser/src/ui/receipt/print/print-receipt.tsx';
import { sayChoice } from '../../packages/browser/src/ui/say-choice.ts';
import { sheetOf } from '../../packages/browser/src/ui/sheet.ts';
import type { Example, Part } from './example.ts';
import { exampleHistory } from './example-history.ts';
import { fakeGate } from './fake-gate.ts';
import { panelSite } from './panel-site.ts';

const ORIGIN = 'consent.test/log/sample/1';

const PROVEN: Check = {
  ok: true,
  key: 'noted',
  proven: {
    ok: true,
    record: { ...exampleHistory[0], received: '2026-05-03T09:10:01Z' } as ConsentRecord,
    index: 41_202,
    size: 41_310,
    origin: ORIGIN,
    signedBy: [{ name: ORIGIN, id: Uint8Array.of(0xd2, 0xf1, 0xa0, 0x9c), type: 1, publicKey: new Uint8Array(32) }],
  },
};

export interface Look {
  readonly locale: string;
  readonly words: Words;
  readonly layout: Layout;
  readonly theme: ThemeName;
}

type Draw = (example: Example, handle: Handle, slot: HTMLElement) => Promise<void>;

const DRAW: Readonly<Record<Part, Draw>> = {
  notice: (_, handle) => openNotice(handle),
  confirmation: async ({ choice, withdrawn }, handle) => {
    if (withdrawn) {
      void panel.confirmWithdrawal(handle); // resolves when it has looked again, after a second
      return void (await present('[data-assent-part=confirmation]'));
    }
    const sheet = await sheetOf(handle);
    confirm(handle, sheet, sayChoice(sheet.texts, choice ?? { purposes: [], services: {} }));
  },
  preferences: (_, handle) => panel.openPreferences(handle),
  placeholder: (_, handle) => panel.showPlaceholders(handle, handle.held()),
  declaration: (_, handle, slot) => panel.renderDeclaration(handle, slot),
  receipt: (_, handle, slot) => panel.renderReceipt(handle, slot),
  paper: async ({ history, proven }, handle, slot) => {
    const [record] = history ?? [];
    // the receipt is a page of its own, of paper
    slot.closest('main')?.remove();
    delete document.documentElement.dataset.assentTheme;
    if (record) drawReceipt(document, { model: await loadModel(handle), record, check: proven ? PROVEN : null, unchanged: true });
  },
};

/** Resolves when the part is there and everything that the example presses has been pressed. `slot` is where parts of a page's own text go. */
export async function drawExample(example: Example, look: Look, slot: HTMLElement): Promise<void> {
  remember(example);
  await DRAW[example.part](example, handleOf(example, look, slot), slot);
  for (const selector of example.presses ?? []) for (const button of await present(selector)) button.click();
}

function handleOf({ site, choice, gpc, health, standing, broken, box, answers }: Example, look: Look, slot: HTMLElement): Handle {
  const whole: Site = {
    ...panelSite,
    locales: [look.locale],
    notice: { layout: look.layout, theme: { base: look.theme } },
    endpoint: answers ? 'https://consent.test' : null,
    ...site,
  };
  const context = health ? 'health' : 'general';
  const { handle, held } = fakeGate({ site: whole, words: look.words, locale: look.locale, gpc: gpc === true, context, ...(choice && { choice }) });
  if (box) held.push({ service: health ? 'ads' : 'video', purposes: [health ? 'advertising' : 'media'], element: embedIn(slot, box), url: '/embed' });
  // a proof, of which no key is published to check it with
  const fetch = async () => (answers === 200 ? new Response('c2sp.org/tlog-proof@v1\n') : Response.json({ on: '2026-05-20' }, { status: answers ?? 404 }));
  return {
    ...handle,
    ...(standing && { standing }),
    ...(broken && { panel: () => Promise.reject(new Error('not here')) }),
    native: { ...handle.native, fetch },
  };
}

function embedIn(slot: HTMLElement, [width, height]: readonly [width: number, height: number]): HTMLElement {
  const embed = document.createElement('video');
  Object.assign(embed, { width, height });
  slot.append(embed);
  return embed;
}

function remember({ history, pending, withdrawn, answers }: Example): void {
  localStorage.clear();
  sessionStorage.clear();
  if (answers) localStorage.setItem('assent.secret', 'c2VjcmV0');
  if (history) localStorage.setItem('assent.h', JSON.stringify(history));
  if (pending && history?.[0]) localStorage.setItem(`assent.o.${history[0].id}`, '{}');
  if (!withdrawn) return;
  sessionStorage.setItem('assent.withdrawn', JSON.stringify(withdrawn));
  for (const { name } of withdrawn.back) document.cookie = `${name}=1; path=/`; // is found there, and deleted again
}

/** Waits for what may come later: everything that matches in any shadow root of the page. */
async function present(selector: string): Promise<HTMLElement[]> {
  for (let frames = 0; frames < 300; frames++) {
    const roots = [...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? []);
    const found = roots.flatMap(root => [...root.querySelectorAll<HTMLElement>(selector)]);
    if (found.length) return found;
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  throw new Error(`expected ${selector} on the page, found none`);
}
