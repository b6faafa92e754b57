// The language of the notice.

/** The first of the page's language, then the visitor's, that the site speaks (`fr-CA` → `fr`); else the site's first. */
export function findLocale(locales: readonly string[]): string {
  const wanted = [document.documentElement.lang, ...(navigator.languages ?? [])];
  return wanted.flatMap(tag => [tag, tag.split('-')[0] ?? '']).find(tag => locales.includes(tag)) ?? locales[0] ?? 'en';
}
