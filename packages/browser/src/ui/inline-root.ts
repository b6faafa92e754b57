// The shadow of a part that stands in the page's own text: declaration, receipt, placeholder.
import type { NoticeTexts } from '@assent/core';
import { adoptStyles } from './adopt-styles.ts';
import { base } from './styles/base.ts';
import { inline } from './styles/inline.ts';
import { tokens } from './styles/tokens.ts';

/** The open shadow root of `host`, made where there is none, with the styles of the UI and `css` after those it has. */
export function inlineRoot(host: Element, texts: Pick<NoticeTexts, 'style'>, ...css: readonly string[]): ShadowRoot {
  const root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
  adoptStyles(root, tokens, base, inline, texts.style, ...css);
  return root;
}
