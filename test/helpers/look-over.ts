// What a page's markup and styles say of access, looked over in the page itself, shadow roots included: one list of faults for each criterion.
import type { Page } from 'puppeteer-core';

/** Faults as sentences, and how many things were looked at: none would be no answer. */
export interface Found {
  readonly seen: number;
  readonly faults: readonly string[];
}

/** Criteria of `LOOKS` (reference/ux.md §1.6). */
export type Criterion = keyof typeof LOOKS;

/** Gives the page `everySeen` and the rest of what looking needs; `host` limits them to what is under a selector, shadow roots included. */
export const lookAt = (page: Page, host = 'html'): Promise<void> => page.evaluate(prepare, host);

/** Looks the page over for every criterion, or for some. The focus is elsewhere afterwards. */
export async function lookOver<Some extends Criterion>(
  page: Page,
  host = 'html',
  criteria: readonly Some[] = Object.keys(LOOKS) as Some[],
): Promise<Readonly<Record<Some, Found>>> {
  await lookAt(page, host);
  const found = criteria.map(async name => [name, await page.evaluate(LOOKS[name])] as const);
  return Object.fromEntries(await Promise.all(found)) as unknown as Record<Some, Found>;
}

declare global {
  /** Every element under the host that matches and can be seen, shadow roots included, in the order of the document. */
  var everySeen: (selector: string) => HTMLElement[];
  /** Every rule of the style sheets that apply under the host, those within conditions too. */
  var everyRule: () => CSSStyleRule[];
  /** Of a colour as the browser computes it: red, green, blue and alpha, 0–255. */
  var colourOf: (text: string) => number[];
  /** WCAG contrast of two such colours. */
  var contrastOf: (one: number[], other: number[]) => number;
  /** The colour that an element stands on. */
  var groundOf: (element: Element) => number[];
}

/** Runs in the page. */
function prepare(host: string): void {
  const within = (root: ParentNode): Element[] => [...root.querySelectorAll('*')].flatMap(each => [each, ...(each.shadowRoot ? within(each.shadowRoot) : [])]);
  const all = () => [...document.querySelectorAll(host)].flatMap(each => [each, ...(each.shadowRoot ? within(each.shadowRoot) : []), ...within(each)]);
  globalThis.everySeen = selector =>
    [...new Set(all())].filter(
      (each): each is HTMLElement => each.matches(selector) && !each.closest('[inert]') && each.checkVisibility({ visibilityProperty: true }),
    );
  const flat = (rules: CSSRuleList): CSSStyleRule[] =>
    [...rules].flatMap(rule => [...(rule instanceof CSSStyleRule ? [rule] : []), ...('cssRules' in rule ? flat((rule as CSSGroupingRule).cssRules) : [])]);
  globalThis.everyRule = () => {
    const roots = new Set(all().map(each => each.getRootNode() as ShadowRoot | Document));
    return [...roots].flatMap(root => [...root.adoptedStyleSheets, ...root.styleSheets]).flatMap(sheet => flat(sheet.cssRules));
  };
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  globalThis.colourOf = text => {
    brush.clearRect(0, 0, 1, 1);
    brush.fillStyle = text;
    brush.fillRect(0, 0, 1, 1);
    return [...brush.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour: number[]) => {
    const [r, g, b] = colour.map(part => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  globalThis.contrastOf = (one, other) => {
    const [bright, dim] = [light(one), light(other)].toSorted((a, b) => b - a) as [number, number];
    return (bright + 0.05) / (dim + 0.05);
  };
  globalThis.groundOf = element => {
    for (let at: Element | null = element; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
      const ground = colourOf(getComputedStyle(at).backgroundColor);
      if ((ground[3] ?? 0) > 250) return ground;
    }
    return [255, 255, 255, 255];
  };
}

/** Each runs in the page. */
const LOOKS = {
  headings: (): Found => {
    const levels = everySeen('h1, h2, h3, h4, h5, h6').map(each => [Number(each.localName[1]), each.textContent] as const);
    const jumps = levels.filter(([level], n) => n > 0 && level > (levels[n - 1]?.[0] ?? 0) + 1);
    return { seen: levels.length, faults: jumps.map(([level, text]) => `h${level} “${text}” skips a level`) };
  },
  lists: (): Found => {
    const items = everySeen('li, dt, dd, ul, ol, dl');
    const fits = (each: HTMLElement) =>
      each.localName === 'li'
        ? each.parentElement?.matches('ul, ol')
        : each.matches('dt, dd')
          ? each.closest('dl')
          : each.matches('dl') || [...each.children].every(child => child.localName === 'li');
    return { seen: items.length, faults: items.filter(each => !fits(each)).map(({ outerHTML }) => outerHTML.slice(0, 80)) };
  },
  structure: (): Found => {
    const shapes = 'font, center, big, strike, tt, marquee, [align], [bgcolor], [style*="color"], td[width], table[border], h2 + br, p > br:first-child';
    const tables = everySeen('table').filter(each => each.matches(':not(:has(th))'));
    return { seen: everySeen('*').length, faults: [...everySeen(shapes), ...tables].map(({ outerHTML }) => outerHTML.slice(0, 80)) };
  },
  groups: (): Found => {
    const radios = everySeen('input[type=radio]');
    const nameOf = (each: HTMLElement) => {
      const group = each.closest('fieldset, [role=group], [role=radiogroup]');
      return group?.getAttribute('aria-label') ?? group?.querySelector(':scope > legend')?.textContent ?? '';
    };
    return { seen: radios.length, faults: radios.filter(each => !nameOf(each).trim()).map(({ outerHTML }) => outerHTML) };
  },
  labels: (): Found => {
    const fields = everySeen('input:not([type=hidden]), select, textarea') as HTMLInputElement[];
    const near = (field: HTMLElement, label: HTMLElement) => {
      const [a, b] = [field, label].map(each => each.getBoundingClientRect()) as [DOMRect, DOMRect];
      return label.contains(field) || (Math.max(a.top - b.bottom, b.top - a.bottom, 0) < 40 && Math.max(a.left - b.right, b.left - a.right, 0) < 40);
    };
    const labelled = (field: HTMLInputElement) =>
      [...(field.labels ?? [])].some(label => label.innerText.trim() && near(field, label)) || (field.ariaLabelledByElements ?? []).length > 0;
    return { seen: fields.length, faults: fields.filter(each => !labelled(each)).map(({ outerHTML }) => outerHTML.slice(0, 120)) };
  },
  names: (): Found => {
    const controls = everySeen('a[href], button, summary, [role=button], [role=link]');
    const plain = (text: string | null | undefined) => (text ?? '').replaceAll(/\s+/g, ' ').trim().toLocaleLowerCase();
    const faulty = controls.filter(each => {
      const [text, label] = [plain(each.innerText), plain(each.ariaLabel)];
      return (!text && !label && !each.ariaLabelledByElements?.length) || (label && text && !label.includes(text));
    });
    return { seen: controls.length, faults: [...faulty, ...everySeen('[title]:not(iframe)')].map(({ outerHTML }) => outerHTML.slice(0, 120)) };
  },
  hover: (): Found => {
    const rules = everyRule().filter(({ selectorText }) => /:(?:hover|focus)/.test(selectorText));
    const painted = /^(?:filter|transition|cursor|text-decoration|outline|(?:border-|background-)?.*color|box-shadow|fill|stroke)/;
    const faults = rules.flatMap(({ selectorText, style }) => [...style].filter(name => !painted.test(name)).map(name => `${selectorText} changes ${name}`));
    return { seen: rules.length, faults };
  },
  orientation: (): Found => {
    const texts = everyRule()
      .map(rule => rule.parentRule)
      .flatMap(rule => (rule instanceof CSSMediaRule ? rule.conditionText : []));
    return { seen: texts.length, faults: texts.filter(text => text.includes('orientation')) };
  },
  targets: (): Found => {
    const controls = everySeen(
      'button, a[href], summary, label:has(input[type=radio], input[type=checkbox]), input:not([type=radio], [type=checkbox]), select',
    );
    // what stands in a sentence is as high as its line
    const inText = (each: HTMLElement) => getComputedStyle(each).display.startsWith('inline') && (each.parentElement?.textContent ?? '') !== each.textContent;
    const faults = controls.flatMap(each => {
      const { width, height } = each.getBoundingClientRect();
      return inText(each) || (width >= 24 && height >= 24) ? [] : [`${each.outerHTML.slice(0, 80)}: ${Math.round(width)} × ${Math.round(height)}`];
    });
    return { seen: controls.length, faults };
  },
  edges: (): Found => {
    const boxes = everySeen('button.main, button.plain, a.main, a.plain, .verdict, input[type=search], input[type=text], input[type=email], select, textarea');
    const faults = boxes.flatMap(each => {
      const { borderTopColor, borderTopStyle, borderTopWidth, backgroundColor } = getComputedStyle(each);
      const ground = groundOf(each.parentElement ?? (each.getRootNode() as ShadowRoot).host);
      const contrast = Math.max(...[borderTopColor, backgroundColor].map(colour => (colourOf(colour)[3] ? contrastOf(colourOf(colour), ground) : 1)));
      return contrast >= 3 && borderTopStyle === 'solid' && Number.parseFloat(borderTopWidth) >= 1
        ? []
        : [`${each.outerHTML.slice(0, 80)}: ${borderTopStyle} ${borderTopWidth}, ${contrast.toFixed(2)}`];
    });
    return { seen: boxes.length, faults };
  },
  rings: (): Found => {
    const controls = everySeen('button, a[href], summary, input:not([type=hidden]), select, textarea, [tabindex="0"]').filter(
      each => !each.matches(':disabled'),
    );
    const faults = controls.flatMap(each => {
      each.focus();
      const drawn = [each, ...[each.closest('label')].filter(label => label !== null)];
      const rings = drawn
        .map(one => [one, getComputedStyle(one)] as const)
        .filter(([, { outlineStyle, outlineWidth }]) => /solid|auto/.test(outlineStyle) && Number.parseFloat(outlineWidth) >= 1);
      const contrast = Math.max(
        0,
        ...rings.map(([one, { outlineColor }]) => contrastOf(colourOf(outlineColor), groundOf(one.parentElement ?? (one.getRootNode() as ShadowRoot).host))),
      );
      return contrast >= 3 ? [] : [`${each.outerHTML.slice(0, 80)}: ring of ${contrast.toFixed(2)}`];
    });
    return { seen: controls.length, faults };
  },
  tongues: (): Found => {
    const spoken = everySeen('h2, h3, p, button, label, summary, td, th, li').filter(each => each.innerText.trim());
    const told = (each: Element, name: 'lang' | 'dir'): string => {
      for (let at: Element | null = each; at; at = at.parentElement ?? (at.getRootNode() as ShadowRoot).host ?? null) {
        const value = at.getAttribute(name);
        if (value && (at !== document.documentElement || each.getRootNode() === document)) return value;
      }
      return '';
    };
    return { seen: spoken.length, faults: spoken.filter(each => !told(each, 'lang') || !told(each, 'dir')).map(({ outerHTML }) => outerHTML.slice(0, 80)) };
  },
  grounds: (): Found => {
    const spoken = everySeen('h2, h3, p, button, label, summary, td, th, li').filter(each => each.innerText.trim());
    const grounded = (each: Element): boolean => {
      const root = each.getRootNode();
      if (root === document || (colourOf(getComputedStyle(each).backgroundColor)[3] ?? 0) > 250) return true;
      return !!each.parentElement && grounded(each.parentElement);
    };
    return { seen: spoken.length, faults: spoken.filter(each => !grounded(each)).map(({ outerHTML }) => outerHTML.slice(0, 80)) };
  },
  order: (): Found => {
    const spoken = everySeen('h1, h2, h3, p, li, button, fieldset, summary').filter(each => each.innerText.trim() && !each.matches('.quiet'));
    const boxes = spoken.map(each => each.getBoundingClientRect());
    const above = spoken.filter((_, n) => n > 0 && (boxes[n]?.bottom ?? 0) <= (boxes[n - 1]?.top ?? 0));
    return { seen: spoken.length, faults: above.map(({ outerHTML }) => `${outerHTML.slice(0, 80)} is drawn above what is read before it`) };
  },
  hidden: (): Found => {
    const kept = everySeen('[aria-hidden=true]');
    return {
      seen: everySeen('*').length,
      faults: kept.filter(each => each.querySelector('a[href], button, input')).map(({ outerHTML }) => outerHTML.slice(0, 80)),
    };
  },
} satisfies Readonly<Record<string, () => Found>>;
