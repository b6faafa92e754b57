// The language of a page that the server writes: as asked for, else the first that the browser prefers and the site has, else the site's first.

/** `asked` from the address, `accepted` an `Accept-Language` header; its weights only order what is written in order anyway. */
export function pickLocale(locales: readonly string[], asked: string | undefined, accepted = ''): string {
  const wishes = [asked ?? '', ...accepted.split(',').map(part => part.split(';', 1)[0] as string)].map(wish => wish.trim().toLowerCase());
  const fits = (wish: string) => locales.find(locale => locale.toLowerCase() === wish) ?? locales.find(locale => base(locale) === base(wish));
  return wishes.filter(Boolean).map(fits).find(Boolean) ?? (locales[0] as string);
}

const base = (tag: string) => tag.toLowerCase().split('-', 1)[0];
