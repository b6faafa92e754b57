// Opens a page in a profile of its own, for a look that no visit records.
import { makeRecorder } from './recorder.ts';
import { goOrThrow, openTab, type Tab } from './tab.ts';
import type { VisitOptions } from './visit-options.ts';

/** Throws `unreachable` when the page does not load. The profile goes when `work` ends. */
export async function fresh<T>(
  url: string,
  options: VisitOptions,
  viewport: { readonly width: number; readonly height: number },
  work: (tab: Tab) => Promise<T>,
): Promise<T> {
  const context = await options.browser.createBrowserContext({ downloadBehavior: { policy: 'deny' } });
  try {
    const recorder = makeRecorder({ phase: 'before', mask: options.mask, now: options.now });
    const tab = await openTab({ context, recorder, patience: options.patience, pace: options.pace, language: options.language, viewport, gpc: false });
    await options.login?.(tab.page, url);
    await goOrThrow(tab, url);
    return await work(tab);
  } finally {
    await context.close().catch(() => undefined);
  }
}
