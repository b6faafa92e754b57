// The model: what preferences, placeholders, declaration and receipt are drawn from.
import type { NoticeTexts, PanelTexts } from '@assent/core';
import { textsOf } from '../act/texts.ts';
import type { Handle } from '../handle.ts';
import { type Speak, speak } from './words.ts';

export interface Model {
  readonly handle: Handle;
  readonly notice: NoticeTexts;
  readonly panel: PanelTexts;
  readonly say: Speak;
}

/** A service as the panel texts describe it. */
export type ServiceTexts = PanelTexts['services'][number];

/** Fetches both text files of the page's language. Rejects when one cannot be had. */
export async function loadModel(handle: Handle): Promise<Model> {
  const [notice, panel] = await Promise.all([textsOf(handle), handle.texts<PanelTexts>(`${handle.locale}-panel`)]);
  return { handle, notice, panel, say: speak(notice.locale, { ...notice.words, ...panel.words }) };
}
