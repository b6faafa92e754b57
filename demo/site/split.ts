// One bar that shows who pays which part of a bill; the figures are written out, so the bar itself is decoration.
import { type Html, html } from './html.ts';
import type { Locale } from './locale.ts';
import { euros } from './money.ts';

export interface SplitWords {
  readonly state: string;
  readonly mutual: string;
  readonly you: string;
}

/** `amounts` in euros: what the state, the mutual and the visitor pay. */
export function split([name, state, mutual, you]: readonly [string, number, number, number], words: SplitWords, locale: Locale): Html {
  const parts = [
    ['state', words.state, state],
    ['mutual', words.mutual, mutual],
    ['you', words.you, you],
  ] as const;
  const total = state + mutual + you;
  let start = 0;
  const bars = parts.map(([kind, , amount]) => {
    const bar = html`<rect class="${kind}" x="${(start / total) * 100}%" width="${(amount / total) * 100}%" height="100%"/>`;
    start += amount;
    return bar;
  });
  return html`<div class="split"><h3>${name} <span class="total">${euros(total, locale)}</span></h3>
<svg class="bar" width="100%" height="14" aria-hidden="true">${bars}</svg>
<dl>${parts.map(([kind, label, amount]) => html`<div class="${kind}"><dt>${label}</dt><dd>${euros(amount, locale)}</dd></div>`)}</dl></div>`;
}
