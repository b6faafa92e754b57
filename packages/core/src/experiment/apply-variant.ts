// What a site is, and what its words are, where a variant of an experiment is shown.
import { askedPurposes, type NoticeTexts, say } from '../compile.ts';
import type { Site } from '../site.ts';
import { seconds } from '../validity.ts';
import type { Words } from '../words.ts';
import type { Variant, VariantWord } from './experiment.ts';

/** The site with the variant's layout and order of purposes. Its theme is never followed: `parityBreaches` refuses a variant that has one. */
export function siteWith(site: Site, { layout, order }: Variant): Site {
  const place = (id: string) => order?.indexOf(id) ?? 0;
  return {
    ...site,
    notice: { ...site.notice, ...(layout && { layout }) },
    // a stable sort: without an order everything stays where it is
    purposes: site.purposes.toSorted((a, b) => place(a.id) - place(b.id)),
  };
}

/** The words with those that the variant says otherwise. */
export function wordsWith<W extends Pick<Words, 'notice'>>(words: W, locale: string, variant: Variant): W {
  const own = Object.entries(variant.words ?? {}).map(([key, text]) => [key as VariantWord, say(text, locale)] as const);
  return { ...words, notice: { ...words.notice, ...Object.fromEntries(own) } };
}

/** What the texts of the notice say beside its words: how long it waits, and which of the site's purposes stands where. */
export function drawnTexts(site: Site, variant: Variant): Pick<NoticeTexts, 'delay' | 'order'> {
  const asked = askedPurposes(site);
  const order = askedPurposes(siteWith(site, variant)).map(id => asked.indexOf(id));
  const delay = 1000 * ((variant.delay && seconds(variant.delay)) || 0);
  return { ...(delay && { delay }), ...(order.some((place, i) => place !== i) && { order }) };
}
