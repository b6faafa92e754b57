// Occasions: when a part of the SDK is due although nobody asked for it.
import type { Held } from '../handle.ts';
import { isAsked } from './asked.ts';
import { attempt } from './attempt.ts';
import type { Tag } from './hold/mark.ts';
import { choice, rules } from './state.ts';
import { storedKeys } from './stored-keys.ts';

/**
 * Calls `begin` when the UI is due: at once while the visitor is to be asked; after a withdrawal, and while a record waits to be sent, once the tag
 * has run, because looking opens both stores and the parser would wait for that. Who has chosen downloads nothing.
 */
export function whenUiDue(begin: () => void): void {
  const waits = (key: string) => /^\.(o\.|withdrawn)/.test(key.replace(rules.cookie.name, ''));
  if (isAsked(choice, rules)) begin();
  else setTimeout(() => attempt(() => storedKeys().some(waits) && begin()));
}

/** Elements that leave a gap while they are held. */
export const EMBEDS = /frame|video|audio|embed|obj/;

/** The preferences part: for an embed that waits (a template is only glanced at here), a purpose that nobody declared, and a place where the declaration or the receipt goes. */
export function isPlace(tag: Tag, held: Held | undefined): boolean {
  return held
    ? EMBEDS.test(tag.content ? tag.innerHTML : tag.localName) || held.purposes.some(purpose => !rules.purposes.includes(purpose))
    : /decl|rec/.test(tag.dataset.assent ?? '');
}
