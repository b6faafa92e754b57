// Theme: texts and controls have to be told from what is behind them, in both colour schemes (WCAG 2.2 SC 1.4.3 and 1.4.11).
import { contrast, CONTRAST_PAIRS, type ContrastPair } from '../../look/contrast.ts';
import { tokensOf } from '../../look/themes.ts';
import { DEFAULT_COLOURS, schemesOf, type Theme, type Token } from '../../look/tokens.ts';
import type { Rule } from '../draft.ts';
import { problem, show, type SiteProblem } from '../site-problem.ts';

/** Every pair of which the author set at least one colour, against the base's colours where the other was left alone. */
export const checkTheme: Rule = ({ file }) => {
  const own: Theme = Object.fromEntries(Object.entries(file.notice?.theme ?? {}).filter(([, value]) => value !== undefined));
  const all: Theme = { ...DEFAULT_COLOURS, ...tokensOf(own) };
  const colours: Theme = { ...all, focus: all.focus ?? all.accent ?? '' };
  return CONTRAST_PAIRS.flatMap(pair => (own[pair.ink] || own[pair.paper] ? closePair(pair, own, colours) : []));
};

function closePair({ ink, paper, least, criterion }: ContrastPair, own: Theme, colours: Theme): SiteProblem[] {
  const [over, under] = [schemesOf(colours[ink] ?? ''), schemesOf(colours[paper] ?? '')];
  if (!over || !under) return []; // malformed, and told as that
  const found = (['light', 'dark'] as const)
    .map(scheme => ({ scheme, ratio: contrast(over[scheme], under[scheme]) as number }))
    .find(({ ratio }) => ratio < least);
  if (!found) return [];
  const { scheme, ratio } = found;
  const named = (token: Token, colour: string) => (own[token] ? colour : `${colour}, which is not set here,`);
  const got = `${Math.floor(ratio * 100) / 100} (${named(ink, over[scheme])} on ${named(paper, under[scheme])} in the ${scheme} scheme)`; // cut, so that 4.499 never reads 4.5
  const path = ['notice', 'theme', own[ink] ? ink : paper];
  const message = `expected a contrast of at least ${least} of ${show(ink)} on ${show(paper)}, got ${got}`;
  return [problem('error', 'low-contrast', path, message, `WCAG 2.2 SC ${criterion}; "light-dark(#…, #…)" gives each scheme a colour of its own`)];
}
