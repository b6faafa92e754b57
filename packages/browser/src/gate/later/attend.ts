// Fills the places of a page that the preferences part looks after.
import { NECESSARY, PURPOSE_ALIASES, suggest } from '@assent/core';
import type { Handle, Held } from '../../handle.ts';
import { renderDeclaration } from '../../ui/declaration/render-declaration.tsx';
import { showPlaceholders } from '../../ui/placeholder/show-placeholders.tsx';
import { renderReceipt } from '../../ui/receipt/render-receipt.tsx';
import { EMBEDS } from '../due.ts';
import type { Tag } from '../hold/mark.ts';

const attended = new WeakSet<Element>();

/** Renders each declaration and receipt once, and puts placeholders where embeds are held. Called again whenever the page has new ones. */
export async function attend(handle: Handle): Promise<void> {
  const held = handle.held();
  reportUnknownPurposes(handle, held);
  for (const element of document.querySelectorAll<HTMLElement>('[data-assent]')) {
    const render = { declaration: renderDeclaration, receipt: renderReceipt }[element.dataset.assent ?? ''];
    if (!render || attended.has(element)) continue;
    attended.add(element);
    await render(handle, element);
  }
  const embeds = held.filter(({ element }) => isEmbed(element as Tag));
  if (embeds.length) await showPlaceholders(handle, embeds);
}

function isEmbed({ localName, content }: Tag): boolean {
  return content ? [...content.querySelectorAll('*')].some(inner => EMBEDS.test(inner.localName)) : EMBEDS.test(localName);
}

/** A purpose that nobody declared stays held for ever: its author wants to know. */
function reportUnknownPurposes({ rules, report }: Handle, held: readonly Held[]): void {
  const known = [...rules.purposes, NECESSARY];
  for (const purpose of new Set(held.flatMap(tag => tag.purposes))) {
    if (known.includes(purpose)) continue;
    const meant = suggest(purpose, known, PURPOSE_ALIASES);
    const hint = meant ? ` (did you mean "${meant}"?)` : '';
    report('unknown-purpose', `expected one of ${known.join(', ')} in data-purpose, got "${purpose}"${hint}; its tags stay held`);
  }
}
