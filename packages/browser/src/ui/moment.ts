// A moment with its time of day, for the history.

/** `at` is ISO 8601: "3 May 2026 at 09:10", "3 mai 2026 à 09:10". */
export function sayMoment(locale: string, at: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(new Date(at));
}
