// The language of a visitor, among those of a site.
import { findLocale } from '@assent/core';

/** `asked` by the address or by the page, then as the browser prefers. `accepted` = an `Accept-Language` header; its weights only order what is written in order anyway. */
export function pickLocale(locales: readonly string[], asked: readonly (string | null | undefined)[], accepted = ''): string {
  return findLocale(
    locales,
    [...asked, ...accepted.split(',').map(part => part.split(';', 1)[0])].map(wish => wish?.trim()),
  );
}
