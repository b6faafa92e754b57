// The language of a notice, a page or a count: one of those that the site speaks.

/** The first of `wishes` (language tags, best first, as pages and browsers write them) that is among `locales`, by itself or by its language; else the site's first. */
export function findLocale(locales: readonly string[], wishes: readonly (string | undefined)[]): string {
  const fit = (wish = '') => locales.find(locale => locale === wish) ?? locales.find(locale => baseOf(locale) === baseOf(wish));
  return (wishes.map(fit).find(Boolean) ?? locales[0]) as string;
}

/** `fr-CA` → `fr`; what pages call Norwegian is Bokmål. */
const baseOf = (tag: string) => tag.toLowerCase().replace(/-.*/, '').replace(/^no$/, 'nb');
