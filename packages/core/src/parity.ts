// Parity: whether refusing is as easy as accepting, so that a rate that was bought with a dark pattern is seen for what it is (law §7.1).
import { contrast, CONTRAST_PAIRS } from './look/contrast.ts';
import { tokensOf } from './look/themes.ts';
import { DEFAULT_COLOURS, schemesOf, type Theme } from './look/tokens.ts';
import type { Site } from './site.ts';

/** The rules about both answers that law §6.3 holds every variant of a notice to. */
export const ALIKE = ['L10', 'L11', 'L12', 'L13', 'L14', 'L15', 'L16'] as const;

export interface Parity {
  /** How many rules there are. */
  readonly of: number;
  readonly broken: readonly { readonly rule: (typeof ALIKE)[number]; readonly why: string }[];
}

/**
 * Assent draws the notice, and gives both answers one look and one place, so that a site can break these rules in two ways alone: with colours
 * that cannot be read, or knowingly, by an override that somebody answers for.
 */
export function parityOf({ notice, overrides = [] }: Pick<Site, 'notice' | 'overrides'>): Parity {
  const known = overrides.filter(({ rule }) => (ALIKE as readonly string[]).includes(rule)).map(({ rule, reason }) => ({ rule, why: reason }));
  const faint = faintPairs(notice.theme);
  const broken = [...known, ...(faint.length ? [{ rule: 'L12', why: faint.join(', ') }] : [])];
  return {
    of: ALIKE.length,
    broken: ALIKE.flatMap(rule => {
      const why = broken.filter(one => one.rule === rule).map(one => one.why);
      return why.length ? [{ rule, why: why.join('; ') }] : [];
    }),
  };
}

/** The pairs of colours of a theme that cannot be told apart, in words. */
function faintPairs(theme: Theme): string[] {
  const all: Theme = { ...DEFAULT_COLOURS, ...tokensOf(theme) };
  const colours: Theme = { ...all, focus: all.focus ?? all.accent ?? '' };
  return CONTRAST_PAIRS.flatMap(({ ink, paper, least }) => {
    const [over, under] = [schemesOf(colours[ink] ?? ''), schemesOf(colours[paper] ?? '')];
    const close = over && under && (['light', 'dark'] as const).some(scheme => (contrast(over[scheme], under[scheme]) ?? 21) < least);
    return close ? [`${ink} / ${paper}`] : [];
  });
}
