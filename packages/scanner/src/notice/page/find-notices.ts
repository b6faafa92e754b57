// Finds the notices of a page by what they say and where they stand, in any consent tool's markup. Serialised: it may use nothing from outside.
import type { PageTree } from './page-tree.ts';

/** A pattern of words → what a control with them is for. */
export type Words = readonly (readonly [role: string, pattern: string])[];

export interface NoticesFound {
  /** The topmost first. */
  readonly notices: readonly Element[];
  /** Those of a notice that are seen. */
  controlsIn(notice: Element): readonly Element[];
  roleOf(label: string): string;
}

export function findNotices({ visible, deep, parentOf, within, textOf, labelOf, hitAt }: PageTree, words: Words, topic: string): NoticesFound {
  const control = 'button, a, [role="button"], [role="link"], input[type="button"], input[type="submit"]';
  const isControl = (element: Element): boolean => element.matches(control) || (element.hasAttribute('onclick') && !element.querySelector('button, a'));
  const topicOf = new RegExp(topic, 'i');
  const known = words.map(([role, pattern]) => [role, new RegExp(pattern, 'i')] as const);
  const roleOf = (label: string) => known.find(([, pattern]) => pattern.test(label))?.[0] ?? 'other';
  // the words as they are drawn cost a layout, and most links of a page are no answer whatever they say
  const mayAnswer = (element: Element) =>
    !element.textContent?.trim() || /aria-label|title=/.test(element.outerHTML.slice(0, 500)) || roleOf(element.textContent) !== 'other';
  const standsOut = (element: Element): boolean =>
    element.matches('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [data-assent-part="notice"], [data-assent-part="panel"]') ||
    /fixed|sticky/.test(getComputedStyle(element).position) ||
    /cookie|consent|gdpr|rgpd|\bcmp\b|privacy/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`);

  const everything = document.body ? deep(document.body) : [];
  const controlsIn = (element: Element) => deep(element).filter(item => isControl(item) && visible(item));
  // what each element holds, itself included: asked of every element of a large page, it would take minutes
  const rolesIn = new Map<Element, Set<string>>();
  for (const item of everything) {
    if (!isControl(item) || !mayAnswer(item) || !visible(item)) continue;
    const role = roleOf(labelOf(item));
    for (let at: Element | null = item; at; at = parentOf(at)) rolesIn.set(at, (rolesIn.get(at) ?? new Set<string>()).add(role));
  }
  const holders = everything.filter(element => rolesIn.has(element) && visible(element));
  const holds = (element: Element, ...roles: readonly string[]) => roles.some(role => rolesIn.get(element)?.has(role));
  const candidates = holders.filter(element => {
    if (element.matches(control) || element.matches('header, nav, footer, main, form') || !standsOut(element)) return false;
    if (!holds(element, 'accept', 'refuse', 'save')) return false;
    const text = textOf(element);
    return text.length >= 20 && text.length < 20_000 && (topicOf.test(text) || element.hasAttribute('data-assent-part'));
  });
  // whatever it is drawn as and whatever it calls itself: what offers both answers is a notice
  const both = holders.filter(element => holds(element, 'accept') && holds(element, 'refuse'));
  for (const innermost of both.filter(element => !both.some(other => other !== element && within(other, element)))) {
    const labels = controlsIn(innermost).map(labelOf);
    let whole: Element | null = innermost;
    // a row of buttons is not yet the notice: its words stand above
    for (let up = 0; whole && up < 4 && textOf(whole).length < labels.join(' ').length + 20; up++) whole = parentOf(whole);
    if (whole && whole !== document.body && !candidates.some(other => within(whole, other) || within(other, whole))) candidates.push(whole);
  }
  // the outermost of a nest, unless it is more than a notice
  const outermost = candidates.filter(element => !candidates.some(other => other !== element && within(element, other)));
  const covered = (element: Element): number => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const hit = hitAt(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
    return hit && within(hit, element) ? 0 : 1;
  };
  const ordered = outermost.map((element, at) => ({ element, at, order: covered(element) })).sort((a, b) => a.order - b.order || a.at - b.at);
  return { notices: ordered.map(({ element }) => element), controlsIn, roleOf };
}
