// The root: the one element that Assent adds to a page, first in `<body>`, with everything visible in its open shadow.
import type { NoticeTexts } from '@assent/core';
import { adoptStyles } from './adopt-styles.ts';
import { themeSheet } from './theme-sheet.ts';
import { base } from './styles/base.ts';
import { page } from './styles/page.ts';
import { tokens } from './styles/tokens.ts';

/** Languages written from right to left; `Intl.Locale` says so only in recent browsers. */
const RTL = /^(ar|fa|he|ur|ps|sd|ug|yi|dv)\b/;

let shadow: ShadowRoot | undefined;

/**
 * The open shadow root of `<assent-root>`, made at the first call and put back where a page has replaced its `<body>`.
 *  `lang` and `dir` are set because the page may be in another language (WCAG 3.1.2).
 */
export function ensureRoot(texts: Pick<NoticeTexts, 'locale' | 'theme'>): ShadowRoot {
  if (!shadow) {
    shadow = document.createElement('assent-root').attachShadow({ mode: 'open' });
    adoptStyles(document, page);
    adoptStyles(shadow, tokens, base);
    themeSheet(shadow, texts.theme);
    // Turbo and its like put another body in place of the old one, and keep a copy of that, which must not bring a second host back
    (shadow.host as HTMLElement).dataset.turboTemporary = '';
    new MutationObserver(() => ensureRoot(texts)).observe(document.documentElement, { childList: true });
  }
  const host = shadow.host as HTMLElement;
  host.lang = texts.locale;
  host.dir = RTL.test(texts.locale) ? 'rtl' : 'ltr';
  if (!host.isConnected) (document.body ?? document.documentElement).prepend(host);
  return shadow;
}

/** The root if there is one yet. */
export function currentRoot(): ShadowRoot | undefined {
  return shadow;
}

/** The place of one part in the root: an empty `<div>` made at the first call, into which Preact renders. */
export function placeOf(root: ShadowRoot, name: string): HTMLElement {
  const found = root.getElementById(name);
  if (found) return found;
  const place = document.createElement('div');
  place.id = name;
  root.append(place);
  return place;
}
