// L17: what a consent tool stores when a visitor presses Escape, less what it stores when nobody does anything.
import { fresh } from '../visit/fresh.ts';
import { readJar } from '../visit/read-jar.ts';
import type { Tab } from '../visit/tab.ts';
import { VIEWPORTS } from '../visit/viewports.ts';
import type { VisitOptions } from '../visit/visit-options.ts';
import { findNotice, waitForNotice } from './find-notice.ts';

/** `cookie _ga (example.org)` each, sorted; empty when Escape answers nothing. */
export async function afterEscape(url: string, options: VisitOptions): Promise<readonly string[]> {
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
