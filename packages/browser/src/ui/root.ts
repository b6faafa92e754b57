// The root: the one element that Assent adds to a page, first in `<body>`, with everything visible in its open shadow.
import type { NoticeTexts } from '@assent/core';
import { adoptStyles } from './adopt-styles.ts';
import { element } from './element.ts';
import { base } from './styles/base.ts';
import { host } from './styles/host.ts';
import { page } from './styles/page.ts';
import { tokens } from './styles/tokens.ts';

let shadow: ShadowRoot | undefined;

/**
 * The open shadow root of `<assent-root>`, made at the first call and put back where a page has replaced its `<body>`.
 *  `lang` and `dir` are set because the page may be in another language (WCAG 3.1.2).
 */
export function ensureRoot(texts: Pick<NoticeTexts, 'locale' | 'dir' | 'style'>): ShadowRoot {
  if (!shadow) {
    // Turbo and its like put another body in place of the old one, and keep a copy of that, which must not bring a second host back
    shadow = element('assent-root', { lang: texts.locale, dir: texts.dir, 'data-turbo-temporary': '' }).attachShadow({ mode: 'open' });
    adoptStyles(document, page);
    adoptStyles(shadow, tokens, base, host, texts.style);
    new MutationObserver(() => ensureRoot(texts)).observe(document.documentElement, { childList: true });
  }
  if (!shadow.isConnected) {
    const root = shadow.host as HTMLElement;
    (document.body ?? document.documentElement).prepend(root);
    if (root.popover) root.showPopover(); // leaving the page closed it
  }
  return shadow;
}

/** The root if there is one yet. */
export function currentRoot(): ShadowRoot | undefined {
  return shadow;
}

/** The place of one part in the root: an empty `<div>` made at the first call, into which Preact renders. */
export function placeOf(root: ShadowRoot, name: string): HTMLElement {
  const place = root.getElementById(name) ?? element('div', { id: name });
  if (!place.isConnected) root.append(place);
  return place;
}
