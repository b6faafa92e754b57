// Keyboard shortcuts: which key means which view. Single keys, so that they can be switched off (WCAG 2.1.4).
import type { PageId } from './page-id.ts';
import type { Preset } from './range.ts';
import type { View } from './view.ts';

/** Key → range. */
export const RANGE_KEYS = { w: '7d', m: '28d', q: '90d' } as const satisfies Readonly<Record<string, Preset>>;

/** Shows every shortcut. */
export const LIST_KEY = '?';

/** Takes every filter away. */
export const CLEAR_KEY = 'x';

/** What a key changes of the view; `null` when it means nothing. `pages` are those of the navigation, in their order: 1 is the first. */
export function shortcutOf(key: string, pages: readonly PageId[]): Partial<View> | null {
  const page = /^[1-9]$/.test(key) ? pages[Number(key) - 1] : undefined;
  if (page) return { page };
  if (Object.hasOwn(RANGE_KEYS, key)) return { range: RANGE_KEYS[key as keyof typeof RANGE_KEYS] };
  return key === CLEAR_KEY ? { filter: {} } : null;
}

/** True for a key that is meant for what has the focus: where somebody writes or chooses, and in an open dialog. */
export function isTaken({ target, defaultPrevented, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  const within = target instanceof Element && target.closest('input, select, textarea, [contenteditable], dialog');
  return defaultPrevented || ctrlKey || metaKey || altKey || Boolean(within);
}
