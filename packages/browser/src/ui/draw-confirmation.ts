// Draws the confirmation: the choice said back, with a way to change it. It stays until it is hidden: no timer (WCAG 2.2.1).
import type { NoticeTexts } from '@assent/core';
import { button } from './button.ts';
import { element } from './element.ts';

/** `text` = the choice said back; `change` gets the button, for the focus. */
export function drawConfirmation(texts: NoticeTexts, text: string, change: (opener: Element) => void, hide: () => void): HTMLElement {
  return element(
    'section',
    { class: 'notice confirmation', 'aria-labelledby': 'confirmation-text', 'data-assent-part': 'confirmation', 'data-nosnippet': '', tabindex: -1 },
    element('p', { id: 'confirmation-text' }, text),
    element(
      'div',
      { class: 'actions' },
      element('button', button({ part: 'change', look: 'plain', dialog: true, onPress: (_, opener) => change(opener) }), texts.change),
      element('button', button({ part: 'hide', look: 'plain', onPress: hide }), texts.hide),
    ),
  );
}
