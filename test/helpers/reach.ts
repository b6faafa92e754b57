// Whether everything that can be used on a page can be reached: by Tab, in the order of the page and in view; and by scrolling, whole.
import type { Page } from 'puppeteer-core';

/** What the keyboard stops at; of a pair of radios, the one that is chosen. */
export const STOPS =
  'a[href], button:not(:disabled), summary, input:not([type=radio], [type=hidden]), input[type=radio]:checked, select, textarea, [tabindex="0"]';

/**
 * Presses a key over and over, and answers where the focus was after each: the number of the element among the `STOPS` of the page looked over,
 * -1 outside of them, and what of them was not in view (2.4.11).
 */
export async function walk(page: Page, key: 'Tab' | 'Shift+Tab', times: number): Promise<{ readonly path: number[]; readonly hidden: string[] }> {
  const path: number[] = [];
  const hidden: string[] = [];
  if (key === 'Shift+Tab') await page.keyboard.down('Shift');
  for (let n = 0; n < times; n++) {
    await page.keyboard.press('Tab');
    const { at, text, shown } = await page.evaluate(focused, STOPS);
    path.push(at);
    if (at >= 0 && !shown) hidden.push(text);
  }
  if (key === 'Shift+Tab') await page.keyboard.up('Shift');
  return { path, hidden };
}

/** Controls of the page looked over that cannot be brought into view whole, are cut, or lie under something; and how far the page scrolls sideways. */
export const unreachable = (page: Page): Promise<string[]> =>
  page.evaluate(async selector => {
    const faults: string[] = [];
    const { scrollWidth } = document.documentElement;
    if (scrollWidth > innerWidth) {
      const beyond = everySeen('*').findLast(
        each => each.getBoundingClientRect().right >= scrollWidth || each.getBoundingClientRect().left <= innerWidth - scrollWidth,
      );
      faults.push(`${scrollWidth - innerWidth} px sideways, because of ${beyond?.outerHTML.slice(0, 100)}`);
    }
    for (const each of everySeen(`${selector}, label, h2`).filter(one => !one.matches('.quiet, .sr, .skip'))) {
      each.scrollIntoView({ block: 'nearest', inline: 'nearest', behavior: 'instant' });
      const { left, top, right, bottom, width, height } = each.getBoundingClientRect();
      const name = `“${(each.innerText ?? each.ariaLabel ?? '').slice(0, 40)}” ${each.localName}`;
      if (left < -1 || right > innerWidth + 1) faults.push(`${name}: beyond the window, ${Math.round(left)}–${Math.round(right)}`);
      if (
        !each.matches('select, input, textarea') &&
        (each.scrollWidth > each.clientWidth + 1 || each.scrollHeight > each.clientHeight + 1) &&
        each.clientWidth > 0 &&
        getComputedStyle(each).overflow !== 'auto'
      )
        faults.push(`${name}: cut`);
      const root = each.getRootNode() as ShadowRoot | Document;
      const hit = root.elementFromPoint(left + Math.min(width, 40) / 2, (Math.max(top, 0) + Math.min(bottom, innerHeight)) / 2);
      if (height > 0 && hit && hit !== each && !each.contains(hit) && !hit.contains(each)) faults.push(`${name}: under ${hit.outerHTML.slice(0, 60)}`);
    }
    return faults;
  }, STOPS);

/** Runs in the page. */
function focused(selector: string) {
  let active = document.activeElement as HTMLElement | null;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement as HTMLElement;
  const at = active ? everySeen(selector).indexOf(active) : -1;
  // a radio is as good as what is written on it: something of the two is in view, and nothing lies over it
  const shown = [active, active?.closest('label')].some(each => {
    if (!each) return false;
    const { left, top, width, height } = each.getBoundingClientRect();
    const hit = (each.getRootNode() as ShadowRoot | Document).elementFromPoint(left + width / 2, top + Math.min(height, 40) / 2);
    return !!hit && (each.contains(hit) || hit.contains(each));
  });
  return { at, text: `${active?.localName} “${active?.innerText}”`, shown };
}
