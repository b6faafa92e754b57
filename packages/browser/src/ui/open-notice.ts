// Opens the notice. One at a time (R8); once answered it gives way to the confirmation, in the same paint (N12).
import type { NoticeTexts, Shown } from '@assent/core';
import { answerAll } from '../act/answer-all.ts';
import { countShown } from '../act/count-shown.ts';
import { meansOf } from '../act/means.ts';
import { pageFacts } from '../act/page-facts.ts';
import type { Handle } from '../handle.ts';
import { confirm } from './confirm.ts';
import { drawNotice } from './draw-notice.ts';
import { openPreferences } from './open-preferences.ts';
import { sayChoice } from './say-choice.ts';
import { sheetOf } from './sheet.ts';

/** Rejects when the texts cannot be had: no notice then, and everything stays held. `unasked` = nobody pressed anything: a variant may let the page wait. */
export async function openNotice(handle: Handle, unasked?: boolean): Promise<void> {
  const before = handle.choice();
  const sheet = await sheetOf(handle);
  // answered by the page's own script while the texts were on their way
  const needless = () => sheet.part() === 'notice' || handle.choice() !== before;
  if (needless()) return;
  const means = meansOf(handle);
  const { texts } = sheet;
  const tell = tellOf(handle, texts);
  tell('eligible');
  if (unasked && texts.delay) await means.pause(texts.delay);
  if (needless()) return;
  const count = countShown(tell, handle.native.setTimeout);
  means.asking = {
    since: means.now(),
    answered(verdicts) {
      count();
      tell('act');
      confirm(handle, sheet, sayChoice(texts, verdicts));
    },
  };
  const modal = !!texts.modal && texts.modal !== location.pathname;
  sheet.show(
    drawNotice(texts, handle.standing, modal, {
      onAnswer: (control, input) => void answerAll(handle, { layer: 'notice', control, input, asked: true }),
      onChoose: opener => void openPreferences(handle, sheet, opener),
      onIntent: () => void handle.panel().catch(() => {}), // reported by the gate; a press tries again
    }),
  );
  sheet.announce(texts.shown);
  handle.emit('shown', { locale: handle.locale });
}

/** Counts what becomes of the notice. */
function tellOf(handle: Handle, { version }: NoticeTexts) {
  const page = { ...pageFacts(handle), version: version.site, variant: version.variant };
  return (what?: Shown['what']) => meansOf(handle).transport?.post('/v1/shown', { ...page, what });
}
