// Restore: puts back, after a choice and without a reload, what was taken out of styles, and the attributes that the rewriting kept.
import type { Tag } from '../hold/mark.ts';
import type { Gate } from './gate.ts';

type Root = Document | ShadowRoot;

/** An address as `cleanText` leaves it. */
const TAKEN = /data:,((?:https?%3A)?(?:(?:%5C)?%2F){2}[\w.!~*%-]+)/gi;

/**
 * Looks through the page, its open shadow roots and its own frames, once. What is put back passes the gate again, which takes out what may
 * still not be there; an attribute comes back where `mayRun` says so of its element. One that fails is reported, and the others come back.
 */
export function restore({ mayRun, report }: Pick<Gate, 'mayRun' | 'report'>): void {
  const attempt = (act: () => unknown) => {
    try {
      act();
    } catch (cause) {
      report('release-failed', cause);
    }
  };
  for (const root of rootsIn(document)) {
    for (const sheet of [...root.styleSheets, ...(root.adoptedStyleSheets ?? [])]) attempt(() => restoreRules(sheet));
    for (const { style } of root.querySelectorAll<HTMLElement>('[style*="data:,"]')) attempt(() => (style.cssText = whole(style.cssText)));
    for (const tag of root.querySelectorAll<Tag>('[data-kept]')) if (mayRun(tag)) attempt(() => restoreAttributes(tag));
  }
}

function rootsIn(root: Root): Root[] {
  const inner = [...root.querySelectorAll<HTMLElement & { readonly contentDocument?: Document | null }>('*')];
  return [root, ...inner.flatMap(({ shadowRoot, contentDocument }) => shadowRoot ?? contentDocument ?? []).flatMap(rootsIn)];
}

const whole = (css: string) => css.replace(TAKEN, (_, address: string) => decodeURIComponent(address));

/**
 * Rule by rule, a whole one before it that takes its place: the text of a `<style>` knows nothing of what scripts inserted, and to write it anew
 * would ask for everything in it again.
 */
function restoreRules(sheet: CSSStyleSheet): void {
  for (const [index, rule] of textsOf(sheet).entries()) {
    if (whole(rule) === rule) continue;
    sheet.insertRule(whole(rule), index);
    sheet.deleteRule(index + 1);
  }
}

/** The rules of a sheet; one of another origin shows them to nobody, and nobody has inserted any. */
function textsOf(sheet: CSSStyleSheet): string[] {
  try {
    return [...sheet.cssRules].map(({ cssText }) => cssText);
  } catch {
    return [];
  }
}

/** `data-kept` = names of the attributes that are kept as `data-…`. What waited for an event that has passed runs now. */
function restoreAttributes(tag: Tag): void {
  const names = (tag.getAttribute('data-kept') as string).split(' ');
  tag.removeAttribute('data-kept');
  for (const name of names) {
    tag.setAttribute(name, tag.getAttribute(`data-${name}`) as string);
    tag.removeAttribute(`data-${name}`);
    const handler = (tag as unknown as Record<string, unknown>)[name];
    if (typeof handler === 'function' && hasPassed(tag, name)) handler.call(tag, new Event(name.slice(2)));
  }
}

/** True where the element has told already what this handler waits for; only an image and the page itself say so afterwards. */
function hasPassed(tag: Tag & Partial<HTMLImageElement>, handler: string): boolean {
  if (tag.localName === 'body') return /^on(load|pageshow)$/.test(handler) && document.readyState === 'complete';
  return !!tag.currentSrc && !!tag.complete && handler === (tag.naturalWidth ? 'onload' : 'onerror');
}
