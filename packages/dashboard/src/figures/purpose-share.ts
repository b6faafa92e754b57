// The purposes of a site, by the name to show, each with the share of answers that accepted it.
import { type Rates, say } from '@assent/core';
import type { Words } from '../words/words.ts';
import { shareOfPurpose } from './indicators.ts';
import type { Share } from './share.ts';

export interface PurposeShare {
  readonly id: string;
  /** The site's own title, else ours for a known purpose, else its id. */
  readonly title: string;
  readonly share: Share;
}

/** In the order of the site file. */
export function purposeShares({ site, totals }: Rates, words: Words): readonly PurposeShare[] {
  return site.purposes.map(({ id }) => ({ id, title: purposeTitle({ site }, id, words), share: shareOfPurpose(id, totals) }));
}

/** The name of one purpose. */
export function purposeTitle({ site }: Pick<Rates, 'site'>, purpose: string, words: Words): string {
  const title = site.purposes.find(({ id }) => id === purpose)?.title;
  return (title && say(title, words.tag)) || (words.purposes.known[purpose] ?? purpose);
}
