// The embed of a held element: itself, or the one that a held template will bring.

const EMBED = 'iframe,video,audio,embed,object';

/** `null` for what shows nothing: scripts, styles, templates of them. */
export function embedOf(element: Element): HTMLElement | null {
  if (element.matches(EMBED)) return element as HTMLElement;
  return (element as Partial<HTMLTemplateElement>).content?.querySelector<HTMLElement>(EMBED) ?? null;
}
