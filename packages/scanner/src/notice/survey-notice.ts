// Surveys the notice as a person meets it: both layers, on a desktop and on a phone, how many clicks each answer takes, and what Escape does.
import { fresh } from '../visit/fresh.ts';
import { VIEWPORTS } from '../visit/viewports.ts';
import type { VisitOptions } from '../visit/visit-options.ts';
import { afterEscape } from './after-escape.ts';
import { byWording } from './by-wording.ts';
import { type LayersSeen, lookAtLayers, type Picture } from './look-at-layers.ts';
import type { NoticeSeen } from './notice-seen.ts';
import { ownButtonsWork } from './own-buttons-work.ts';

export interface SurveyedNotice {
  /** `null` when no notice appeared. */
  readonly notice: NoticeSeen | null;
  readonly pictures: readonly Picture[];
  /** The real buttons of Assent's own notice were clicked and did what they say; `null` on other notices. */
  readonly buttonsWork: boolean | null;
}

/** `desktop` is what was seen there; the rest is looked at here, each part in a profile of its own. */
export async function surveyNotice(url: string, options: VisitOptions, { tool, layers, second, access, pictures }: LayersSeen): Promise<SurveyedNotice> {
  const [first, ...others] = layers;
  if (!first) return { notice: null, pictures, buttonsWork: null };
  // an answer that stands on the first layer takes one click; another has to be found by trying
  const clicksTo = async (answer: 'accept' | 'refuse') =>
    first.controls.some(({ role }) => role === answer) ? 1 : fresh(url, options, VIEWPORTS.desktop, tab => byWording(tab, answer, options.noticePatience));
  const looking = async () => ({
    phone: await fresh(url, options, VIEWPORTS.phone, tab => lookAtLayers(tab, 'phone', options.noticePatience)),
    buttonsWork: tool === 'assent' ? await ownButtonsWork(url, options) : null,
  });
  const trying = async () => ({
    clicks: { accept: await clicksTo('accept'), refuse: await clicksTo('refuse') },
    afterEscape: await afterEscape(url, options),
  });
  const [{ phone, buttonsWork }, tried] = options.tabs > 1 ? await Promise.all([looking(), trying()]) : [await looking(), await trying()];
  return {
    notice: { tool, first, second, phone: phone.layers[0] ?? null, others, access, ...tried },
    pictures: [...pictures, ...phone.pictures],
    buttonsWork,
  };
}
