// Clicks the real buttons of Assent's own notice: they are what the law looks at, not the API.
import { fresh } from '../visit/fresh.ts';
import { VIEWPORTS } from '../visit/viewports.ts';
import type { VisitOptions } from '../visit/visit-options.ts';
import { byWording } from './by-wording.ts';

/** True when one click accepts, one click refuses, and the choice says so. */
export async function ownButtonsWork(url: string, options: VisitOptions): Promise<boolean> {
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
