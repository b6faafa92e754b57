// The model: what preferences, placeholders, declaration and receipt are drawn from.
import type { NoticeTexts, PanelTexts } from '@assent/core';
import { textsOf } from '../act/texts.ts';
import type { Handle } from '../handle.ts';
import { type Speak, speak } from './words.ts';

export interface Model {
  readonly handle: Handle;
  readonly notice: NoticeTexts;
  readonly panel: PanelTexts;
  /** What the visitor is asked about. */
  readonly purposes: readonly PurposeTexts[];
  readonly say: Speak;
}

export interface PurposeTexts {
  readonly id: string;
  readonly title: string;
  readonly short: string;
}

/** A service as the panel texts describe it. */
export type ServiceTexts = PanelTexts['services'][number];

/** Fetches both text files of the page's language. Rejects when one cannot be had. */
export async function loadModel(handle: Handle): Promise<Model> {
  const [notice, panel] = await Promise.all([textsOf(handle), handle.texts<PanelTexts>(`${handle.locale}-panel`)]);
  const purposes = notice.purposes.map(([title, short], i) => ({ id: handle.rules.purposes[notice.order?.[i] ?? i] as string, title, short }));
  return { handle, notice, panel, purposes, say: speak(notice.locale, panel.words) };
}
