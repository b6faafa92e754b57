// A country's name in the visitor's language.

/** `MA` → "Morocco", "Maroc"; the code itself where the browser knows no name. */
export function countryName(code: string, locale: string): string {
  return new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' }).of(code) ?? code;
}
