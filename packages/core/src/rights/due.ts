// When a request has to be answered: one month, or three where it was extended (GDPR art. 12(3)).

/** Months from receipt. */
export const MONTHS = { usual: 1, extended: 3 } as const;

/**
 * The last day, ISO 8601: the same day of a later month, or its last where it has none (Regulation 1182/71, art. 3(2)(c)). `received` in milliseconds
 * since 1970. That a period which ends on a holiday runs on to the next working day is left out: it would depend on the country.
 */
export function dueOn(received: number, months: number): string {
  const from = new Date(received);
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(from.getUTCDate(), last))).toISOString().slice(0, 10);
}
