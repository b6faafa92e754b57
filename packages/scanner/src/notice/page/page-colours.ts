// The colours in which something is read: its ink, and what is behind it. Serialised: it may use nothing from outside.
import type { PageTree } from './page-tree.ts';

/** `#rrggbb` both, `null` where they cannot be told: a picture is behind it, or a colour space that nobody computed. */
export interface Colours {
  readonly ink: string | null;
  readonly paper: string | null;
}

export function pageColours({ parentOf }: PageTree): (element: Element) => Colours {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number];
  const rgb = (text: string): Colour | null => {
    const numbers = /^rgba?\(([^)]+)\)/
      .exec(text)?.[1]
      ?.split(/[\s,/]+/)
      .map(Number);
    if (!numbers || numbers.length < 3 || numbers.some(Number.isNaN)) return null;
    const [red = 0, green = 0, blue = 0, alpha = 1] = numbers;
    return [red, green, blue, alpha];
  };
  const over = (top: Colour, under: Colour): Colour => {
    const mix = (i: 0 | 1 | 2) => top[i] * top[3] + under[i] * (1 - top[3]);
    return [mix(0), mix(1), mix(2), 1];
  };
  const hex = (colour: Colour) =>
    `#${colour
      .slice(0, 3)
      .map(part => Math.round(part).toString(16).padStart(2, '0'))
      .join('')}`;
  const paperOf = (element: Element): Colour | null => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = parentOf(at)) {
      const style = getComputedStyle(at);
      if (style.backgroundImage !== 'none') return null;
      const colour = rgb(style.backgroundColor);
      if (!colour) return null;
      if (colour[3] > 0) layers.push(colour);
      if (colour[3] === 1) break;
    }
    return layers.reduceRight<Colour>((under, top) => over(top, under), [255, 255, 255, 1]);
  };
  return element => {
    const [paper, ink] = [paperOf(element), rgb(getComputedStyle(element).color)];
    return { ink: ink && paper && hex(over(ink, paper)), paper: paper && hex(paper) };
  };
}
