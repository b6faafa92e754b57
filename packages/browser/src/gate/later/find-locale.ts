// The language of the notice.

/** The first that the site speaks of: what the page asks for (`<html data-assent-locale>`), the page's language, the visitor's; else the site's first. */
export function findLocale(locales: readonly string[]): string {
  const { dataset, lang } = document.documentElement;
  const fitting = (tag = '') => [...locales.filter(locale => locale === tag), ...locales.filter(locale => baseOf(locale) === baseOf(tag))];
  return [dataset.assentLocale, lang, ...(navigator.languages ?? [])].flatMap(fitting)[0] ?? locales[0] ?? 'en';
}

/** `fr-CA` → `fr`; what pages call Norwegian is Bokmål. */
const baseOf = (tag: string) => tag.toLowerCase().replace(/-.*/, '').replace(/^no$/, 'nb');
