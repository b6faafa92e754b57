// The stand-in: takes the place of a held embed, in its exact box, and gives it back.
import { boxOf, isVisible } from './box.ts';

export interface StandIn {
  readonly host: HTMLElement;
  /** Copies the box again: style sheets came, or the window changed. */
  refit(): void;
  /** Shows the embed again; the host shrinks to a place for the focus. */
  reveal(): void;
}

const SHRUNK = ':host{position:absolute;inline-size:1px;block-size:1px;overflow:hidden;clip-path:inset(50%)}';

/** `element` is held on the page, `embed` what it shows: itself, or what a template holds. `null` for an embed that is not meant to be seen. */
export function standIn(element: Element, embed: HTMLElement): StandIn | null {
  const host = document.createElement('assent-embed');
  const root = host.attachShadow({ mode: 'open' });
  const sheet = 'adoptedStyleSheets' in root ? new CSSStyleSheet() : null;
  const hiding = element === embed ? hide(embed) : null;
  const fit = () => {
    const box = hiding ? hiding.measure() : measureProbe(element, embed);
    // `!important` inside the shadow wins over whatever the page says of unknown elements
    const declarations = Object.entries(box).map(([name, value]) => `${name}:${value}!important`);
    sheet?.replaceSync(`:host{${declarations.join(';')}}`);
    return isVisible(box);
  };
  if (!fit()) {
    hiding?.undo();
    return null;
  }
  if (sheet) root.adoptedStyleSheets = [sheet];
  element.before(host);
  return {
    host,
    refit: () => void fit(),
    reveal() {
      sheet?.replaceSync(SHRUNK);
      hiding?.undo();
    },
  };
}

/** Hides an element through the CSS object model: a strict Content-Security-Policy forbids style attributes in markup, not this. */
function hide(element: HTMLElement) {
  const { style } = element;
  const before = [style.getPropertyValue('display'), style.getPropertyPriority('display')] as const;
  const undo = () => {
    style.setProperty('display', ...before);
    if (!element.getAttribute('style')) element.removeAttribute('style');
  };
  return {
    undo,
    /** The box that it would have; it is hidden afterwards. */
    measure() {
      undo();
      const display = getComputedStyle(element).display;
      style.setProperty('display', 'none', 'important');
      return boxOf(element, display);
    },
  };
}

/** The box that a template's embed will have: that of an element like it, put there for the length of a measurement, without any address. */
function measureProbe(template: Element, embed: HTMLElement): Record<string, string> {
  const probe = document.createElement(embed.localName);
  probe.className = embed.className;
  for (const name of ['width', 'height']) if (embed.hasAttribute(name)) probe.setAttribute(name, embed.getAttribute(name) ?? '');
  template.after(probe);
  const box = hide(probe).measure();
  probe.remove();
  return box;
}
