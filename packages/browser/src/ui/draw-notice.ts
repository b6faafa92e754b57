// Draws the notice: what is asked, why, by how many, and two equal answers. A region that leaves the page usable, never a dialog (ux §1.4).
import type { Method, NoticeTexts, Standing } from '@assent/core';
import { button, type ButtonProps } from './button.ts';
import { element } from './element.ts';
import { type Speak, weave } from './words.ts';

export interface NoticeProps {
  readonly texts: NoticeTexts;
  readonly say: Speak;
  /** Why it is asked now: a choice that lapsed is asked again with the reason (FR-25). */
  readonly standing: Standing;
  readonly onAnswer: (control: 'refuse-all' | 'accept-all', input: Method['input']) => void;
  /** `opener` gets the focus back. */
  readonly onChoose: (opener: Element) => void;
  /** The visitor is about to open the preferences. */
  readonly onIntent: () => void;
}

export function drawNotice({ texts, say, standing, onAnswer, onChoose, onIntent }: NoticeProps): HTMLElement {
  const { name: site, partners: n, policy, purposes } = texts;
  const answer = (part: 'refuse' | 'accept') => element('button', button({ part, look: 'main', onPress: input => onAnswer(`${part}-all`, input) }), say(part));
  const preferences = (text: string, props: Pick<ButtonProps, 'look' | 'part'>) =>
    element('button', button({ ...props, dialog: true, onPress: (_, opener) => onChoose(opener), onIntent }), text);
  return element(
    'section',
    { class: 'notice', 'aria-labelledby': 'notice-title', 'data-assent-part': 'notice', 'data-nosnippet': '' },
    element('h2', { id: 'notice-title' }, say('title', { site })),
    ...(standing === 'outdated' || standing === 'expired' ? [element('p', { class: 'why' }, say(standing))] : []),
    element('p', {}, ...weave(say('lead', { site, n }), { partners: preferences(say('partners', { n }), { look: 'link' }) })),
    element('ul', {}, ...purposes.map(({ title, short }) => element('li', {}, element('strong', {}, title), ` ${short}`))),
    element('p', {}, ...weave(say('reassure'), { policy: element('a', { href: policy }, say('policy')) })),
    element('div', { class: 'actions' }, answer('refuse'), answer('accept'), preferences(say('choose'), { look: 'plain', part: 'choose' })),
  );
}
