// A date in words, without its time.

/** `3 May 2026`, in which the day stays with its month. `at` in seconds since 1970. */
export function sayDate(locale: string, at: number): string {
  return whole(new Date(at * 1000).toLocaleDateString(locale, { dateStyle: 'long' }));
}

/** The same of an ISO 8601 date, which is a day and no moment: it does not move with the time zone. */
export function sayDay(locale: string, day: string): string {
  return whole(new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, { dateStyle: 'long', timeZone: 'UTC' }));
}

const whole = (date: string) => date.replace(/(?<=^\d+\.?) |(?<=^\p{L}+) (?=\d)/u, '\u00a0');
