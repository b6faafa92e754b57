// Draws the notice: what is asked, why, by how many, and two equal answers. A region that leaves the page usable, unless the site wants a dialog (ux §1.4).
import type { Method, NoticeTexts, Standing } from '@assent/core';
import { button, type ButtonProps } from './button.ts';
import { element } from './element.ts';
import { weave } from './weave.ts';

/** What the notice tells of a visitor. */
export interface Reactions {
  onAnswer(control: 'refuse-all' | 'accept-all', input: Method['input']): void;
  /** `opener` gets the focus back. */
  onChoose(opener: Element): void;
  /** The visitor is about to open the preferences. */
  onIntent(): void;
}

/** Escape is no answer (R7): what it closes comes back, until the notice gives way to something else. */
const MODAL = { onClose: ({ target }: Event) => (target as HTMLDialogElement).isConnected && (target as HTMLDialogElement).showModal() };

/** Reading a dialog starts at its title. */
const FIRST = { tabindex: -1, autofocus: '' };

/**
 * `standing` = why it is asked now: a choice that lapsed is asked again with the reason (FR-25). `modal` = a dialog that the page waits for; else
 * a region that leaves the page usable.
 */
export function drawNotice(texts: NoticeTexts, standing: Standing, modal: boolean, reactions: Reactions): HTMLElement {
  const answer = (part: 'refuse' | 'accept') =>
    element('button', button({ part, look: 'main', onPress: input => reactions.onAnswer(`${part}-all`, input) }), texts[part]);
  const preferences = (text: string, props: Pick<ButtonProps, 'look' | 'part'>) =>
    element('button', button({ ...props, dialog: true, onPress: (_, opener) => reactions.onChoose(opener), onIntent: reactions.onIntent }), text);
  const why: string | undefined = texts[standing as 'expired']; // there are no words for a choice that holds, or for none
  return element(
    modal ? 'dialog' : 'section',
    { class: 'notice', 'aria-labelledby': 'notice-title', 'data-assent-part': 'notice', 'data-nosnippet': '', ...(modal && MODAL) },
    element('h2', { id: 'notice-title', ...(modal && FIRST) }, texts.title),
    ...(why ? [element('p', { class: 'why' }, why)] : []),
    element('p', {}, ...weave(texts.lead, { partners: preferences(texts.partners, { look: 'link' }) })),
    element('ul', {}, ...texts.purposes.map(([title, short]) => element('li', {}, element('strong', {}, title), ` ${short}`))),
    element('p', {}, ...weave(texts.reassure, { policy: element('a', { href: texts.href }, texts.policy) })),
    element(
      'div',
      { class: 'actions' },
      element('div', { class: 'pair' }, answer('refuse'), answer('accept')),
      preferences(texts.choose, { look: 'plain', part: 'choose' }),
    ),
  );
}
