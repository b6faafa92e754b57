// What the purposes of a site are called, in its languages: for those who read the rates.
import { askedPurposes, type Site, type Text } from '@assent/core';
import type { Sdk } from '../delivery/sdk.ts';

/** The site's own title, else the SDK's words, by purpose and language. */
export function purposeTitles(site: Site, sdk: Pick<Sdk, 'words'>): Readonly<Record<string, Text>> {
  return Object.fromEntries(
    askedPurposes(site).map(id => {
      const own = site.purposes.find(purpose => purpose.id === id)?.title;
      const known = site.locales.flatMap(locale => {
        const title = sdk.words[locale]?.purposes[id]?.[0];
        return title ? [[locale, title] as const] : [];
      });
      return [id, own ?? Object.fromEntries(known)];
    }),
  );
}
