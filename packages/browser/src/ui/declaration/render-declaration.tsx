// Renders the declaration into an element of the page, and keeps its "your choice" true.
import { render } from 'preact';
import type { Handle } from '../../handle.ts';
import { followChoice } from '../follow-choice.ts';
import { headingOf } from '../heading.ts';
import { inlineRoot } from '../inline-root.ts';
import { loadModel } from '../model.ts';
import { placeOf } from '../root.ts';
import { declaration } from '../styles/declaration.ts';
import { Declaration } from './Declaration.tsx';

export async function renderDeclaration(handle: Handle, element: Element): Promise<void> {
  const model = await loadModel(handle);
  const place = placeOf(inlineRoot(element, model.notice, declaration), 'declaration');
  place.lang = model.notice.locale;
  place.dir = model.notice.dir;
  followChoice(element, () => render(<Declaration model={model} heading={headingOf(element, 'h3')} />, place));
}
