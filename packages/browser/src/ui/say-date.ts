// A date in words, without its time.

/** `3 May 2026`. `at` in seconds since 1970. */
export function sayDate(locale: string, at: number): string {
  return new Date(at * 1000).toLocaleDateString(locale, { dateStyle: 'long' });
}
