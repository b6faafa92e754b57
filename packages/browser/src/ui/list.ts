// A list in words.

/** `a, b and c`; `a, b et c`. */
export function sayList(locale: string, items: readonly string[]): string {
  return new Intl.ListFormat(locale).format(items);
}
