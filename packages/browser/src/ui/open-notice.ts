// Opens the notice. One at a time (R8); once answered it gives way to the confirmation, in the same paint (N12).
import type { Shown } from '@assent/core';
import { answerAll } from '../act/answer-all.ts';
import { setAsking } from '../act/asking.ts';
import { countShown } from '../act/count-shown.ts';
import { type Means, meansOf } from '../act/means.ts';
import type { Handle } from '../handle.ts';
import { confirm } from './confirm.ts';
import { drawNotice, type NoticeProps } from './draw-notice.ts';
import { openPreferences } from './open-preferences.ts';
import { sayChoice } from './say-choice.ts';
import { type Sheet, sheetOf } from './sheet.ts';

/** Rejects when the texts cannot be had: no notice then, and everything stays held. */
export async function openNotice(handle: Handle): Promise<void> {
  const before = handle.choice();
  const sheet = await sheetOf(handle);
  // answered by the page's own script while the texts were on their way
  if (sheet.part() === 'notice' || handle.choice() !== before) return;
  const means = meansOf(handle);
  const { texts } = sheet;
  const { count, tell } = watchShown(handle, means, texts.version.site);
  setAsking(handle, {
    since: means.now(),
    answered(verdicts) {
      count();
      tell('act');
      confirm(handle, sheet, sayChoice(texts, verdicts));
    },
  });
  const modal = !!texts.modal && texts.modal !== location.pathname;
  sheet.show(drawNotice({ texts, standing: handle.standing, modal, ...reactions(handle, sheet) }));
  sheet.announce(texts.shown);
  handle.emit('shown', { locale: handle.locale });
}

function reactions(handle: Handle, sheet: Sheet): Pick<NoticeProps, 'onAnswer' | 'onChoose' | 'onIntent'> {
  return {
    onAnswer: (control, input) => void answerAll(handle, { layer: 'notice', control, input, asked: true }),
    onChoose: opener => void openPreferences(handle, sheet, opener),
    onIntent: () => void handle.panel().catch(() => {}), // reported by the gate; a press tries again
  };
}

/** Counts the notice now, as seen once it was, and whatever else becomes of it. */
function watchShown({ rules, locale, native }: Handle, { device, transport, template }: Means, version: string) {
  const page = { site: rules.site, version, locale, profile: rules.profile, device: device(), template: template() };
  const tell = (what?: Shown['what']) => transport?.post('/v1/shown', JSON.stringify({ ...page, what }));
  tell('eligible');
  return { tell, count: countShown(tell, { document, setTimeout: native.setTimeout, clearTimeout }) };
}
