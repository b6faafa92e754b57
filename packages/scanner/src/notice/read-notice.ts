// Reads the notice in a frame: finds it by what it says and where it stands, in any consent tool's markup. Serialised: it may use nothing from outside.
import type { ControlSeen, LayerSeen } from './notice-seen.ts';

export interface NoticeRead {
  /** Every notice in the frame, the topmost first. */
  readonly layers: readonly LayerSeen[];
  /** True where it is Assent's. */
  readonly own: boolean;
}

/** With `locate` it answers the element of that control (`[layer, control]`) instead. */
export function readNotice(words: readonly (readonly [string, string])[], topic: string, locate?: readonly [number, number]): NoticeRead | Element | undefined {
  const visible = (element: Element): boolean => {
    const box = element.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
  };
  const children = (node: Element | ShadowRoot): Element[] => [
    ...node.children,
    ...(node instanceof Element && node.shadowRoot ? [...node.shadowRoot.children] : []),
  ];
  const deep = (node: Element | ShadowRoot): Element[] => children(node).flatMap(child => [child, ...deep(child)]);
  const parentOf = (element: Element): Element | null => {
    if (element.parentElement) return element.parentElement;
    const root = element.getRootNode();
    return root instanceof ShadowRoot ? root.host : null;
  };
  const within = (inner: Element, outer: Element): boolean => {
    for (let at: Element | null = inner; at; at = parentOf(at)) if (at === outer) return true;
    return false;
  };
  const textOf = (element: Element): string => {
    const own = element.shadowRoot ? [...element.shadowRoot.children].map(child => (child instanceof HTMLElement ? child.innerText : '')).join(' ') : '';
    return `${(element as HTMLElement).innerText ?? element.textContent ?? ''} ${own}`.replace(/\s+/g, ' ').trim();
  };
  const byIds = (element: Element, name: string): string =>
    (element.getAttribute(name) ?? '')
      .split(/\s+/)
      .map(id => (id && (element.getRootNode() as Document).getElementById?.(id)?.textContent) || '')
      .join(' ');
  const labelOf = (element: Element): string =>
    (
      byIds(element, 'aria-labelledby').trim() ||
      element.getAttribute('aria-label') ||
      [...((element as HTMLInputElement).labels ?? [])].map(label => label.textContent).join(' ') ||
      textOf(element) ||
      (element as HTMLInputElement).value ||
      element.getAttribute('title') ||
      [...element.querySelectorAll('img[alt]')].map(image => image.getAttribute('alt')).join(' ')
    )
      .replace(/\s+/g, ' ')
      .trim()
      .slice(0, 120);
  const control = 'button, a, [role="button"], [role="link"], input[type="button"], input[type="submit"]';
  const isControl = (element: Element): boolean => element.matches(control) || (element.hasAttribute('onclick') && !element.querySelector('button, a'));
  const topicOf = new RegExp(topic, 'i');
  const roleOf = (label: string) => words.find(([, pattern]) => new RegExp(pattern, 'i').test(label))?.[0] ?? 'other';
  const standsOut = (element: Element): boolean =>
    element.matches('dialog[open], [role="dialog"], [role="alertdialog"], [aria-modal="true"], [data-assent-part="notice"], [data-assent-part="panel"]') ||
    /fixed|sticky/.test(getComputedStyle(element).position) ||
    /cookie|consent|gdpr|rgpd|\bcmp\b|privacy/i.test(`${element.id} ${element.getAttribute('class') ?? ''}`);

  const everything = document.body ? deep(document.body) : [];
  const seen = everything.filter(visible);
  const controls = seen.filter(isControl);
  const candidates = seen.filter(element => {
    if (element.matches(control) || element.matches('header, nav, footer, main, form') || !standsOut(element)) return false;
    const inside = controls.filter(item => within(item, element));
    const text = textOf(element);
    return (
      text.length >= 20 &&
      text.length < 20_000 &&
      (topicOf.test(text) || element.hasAttribute('data-assent-part')) &&
      inside.some(item => /accept|refuse|save/.test(roleOf(labelOf(item))))
    );
  });
  // whatever it is drawn as and whatever it calls itself: what offers both answers is a notice
  const both = seen.filter(element => {
    const roles = controls.filter(item => within(item, element)).map(item => roleOf(labelOf(item)));
    return roles.includes('accept') && roles.includes('refuse');
  });
  for (const innermost of both.filter(element => !both.some(other => other !== element && within(other, element)))) {
    const labels = controls.filter(item => within(item, innermost)).map(labelOf);
    let whole: Element | null = innermost;
    // a row of buttons is not yet the notice: its words stand above
    for (let up = 0; whole && up < 4 && textOf(whole).length < labels.join(' ').length + 20; up++) whole = parentOf(whole);
    if (whole && whole !== document.body && !candidates.some(other => within(whole, other) || within(other, whole))) candidates.push(whole);
  }
  // the outermost of a nest, unless it is more than a notice
  const outermost = candidates.filter(element => !candidates.some(other => other !== element && within(element, other)));
  const order = (element: Element): number => {
    const { left, top, width, height } = element.getBoundingClientRect();
    let hit = document.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
    while (hit?.shadowRoot) {
      const inner = hit.shadowRoot.elementFromPoint(left + width / 2, top + Math.min(height / 2, innerHeight / 2));
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return hit && within(hit, element) ? 0 : 1;
  };
  const notices = outermost.map((element, at) => ({ element, at, order: order(element) })).sort((a, b) => a.order - b.order || a.at - b.at);

  const rgb = (text: string): [number, number, number, number] | null => {
    const numbers = /^rgba?\(([^)]+)\)/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number);
    if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    return [red, green, blue, alpha];
  };
  const over = (top: readonly number[], under: readonly number[]): [number, number, number, number] => {
    const alpha = top[3] as number;
    const mix = (i: number) => (top[i] as number) * alpha + (under[i] as number) * (1 - alpha);
    return [mix(0), mix(1), mix(2), 1];
  };
  const hex = (colour: readonly number[]) =>
    `#${colour
      .slice(0, 3)
      .map(part => Math.round(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const paperOf = (element: Element): [number, number, number, number] | null => {
    const layers: [number, number, number, number][] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = rgb(style.backgroundColor);
      if (!colour) return null;
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight<[number, number, number, number]>((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  const reachable = (element: Element): boolean => {
    const { left, top, width, height } = element.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    if (x < 0 || y < 0 || x > innerWidth || y > innerHeight) return false;
    let hit = document.elementFromPoint(x, y);
    while (hit?.shadowRoot) {
      const inner: Element | null = hit.shadowRoot.elementFromPoint(x, y);
      if (!inner || inner === hit) break;
      hit = inner;
    }
    return Boolean(hit && (within(hit, element) || within(element, hit)));
  };

  const controlsOf = (notice: Element) => controls.filter(item => within(item, notice) && !item.matches('input[type="checkbox"], [role="switch"]'));
  if (locate) {
    const notice = notices[locate[0]]?.element;
    return notice && controlsOf(notice)[locate[1]];
  }
  const layers = notices.map(({ element }) => ({
    text: textOf(element).slice(0, 4000),
    controls: controlsOf(element).map((item): ControlSeen => {
      const { x, y, width, height } = item.getBoundingClientRect();
      const style = getComputedStyle(item);
      const paper = paperOf(item);
      const ink = rgb(style.color);
      const label = labelOf(item);
      // a link that leads to another page is a text to read, whatever it is called
      const leaves = item instanceof HTMLAnchorElement && /^https?:/.test(item.href) && item.href.split('#')[0] !== location.href.split('#')[0];
      return {
        role: (leaves ? 'other' : roleOf(label)) as ControlSeen['role'],
        label,
        tag: item.localName,
        box: { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) },
        fontSize: Number.parseFloat(style.fontSize),
        ink: ink && paper && hex(over(ink, paper)),
        paper: paper && hex(paper),
        reachable: reachable(item),
      };
    }),
    switches: deep(element)
      .filter(
        item =>
          item.matches('input[type="checkbox"], [role="switch"], [role="checkbox"]') &&
          (visible(item) || (parentOf(item) && visible(parentOf(item) as Element))),
      )
      .map(item => ({
        label: labelOf(item),
        on: item instanceof HTMLInputElement ? item.checked : item.getAttribute('aria-checked') === 'true',
        fixed: (item as HTMLInputElement).disabled === true || item.getAttribute('aria-disabled') === 'true',
      })),
    fields: deep(element)
      .filter(item => item.matches('input[type="email"], input[type="password"], input[type="tel"], input[type="text"], textarea') && visible(item))
      .map(item => (item as HTMLInputElement).type),
  }));
  return { layers, own: document.querySelector('assent-root') !== null };
}
