// A share in words: the same ones on cards, bars and tables.
import type { Format } from '../figures/format.ts';
import type { Share } from '../figures/share.ts';
import type { Words } from '../words/words.ts';

export interface ToldShare {
  /** `58.1%`, or why there is none. */
  readonly figure: string;
  /** `19,882 of 34,229`. */
  readonly fraction: string;
  /** `95% interval 57.6–58.6%`, or what keeps it back. */
  readonly sure: string;
}

export function tellShare(share: Share, words: Words, format: Format): ToldShare {
  const hits = tellHits(share, words, format);
  const fraction = words.outOf(hits, format.count(share.of));
  if (share.told) return { figure: format.percent(share.rate.value, share.of), fraction, sure: words.interval(format.interval(share.rate, share.of)) };
  if (share.why === 'few') return { figure: words.few(format.count(share.answers)), fraction, sure: '\u00a0' };
  return { figure: hits, fraction, sure: words[share.why] };
}

/** `19,882`; `<10` for a small count; `hidden` where it may be a larger one that protects a small one. */
export function tellHits(share: Share, words: Words, format: Format): string {
  return share.hits === null && !share.told && share.joint ? words.hiddenCount : format.count(share.hits);
}
