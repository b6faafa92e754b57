// The heading level that fits the page around a part.

export type HeadingTag = 'h2' | 'h3' | 'h4' | 'h5' | 'h6';

/** `data-assent-level` of the element, 2 to 6; `preset` where it says nothing usable. */
export function headingOf(element: Element, preset: HeadingTag): HeadingTag {
  const level = element.getAttribute('data-assent-level') ?? '';
  return /^[2-6]$/.test(level) ? (`h${level}` as HeadingTag) : preset;
}
