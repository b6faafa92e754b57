// A tracer's life in words: `P13M` is "13 months", "13 mois".
const UNITS = { Y: 'year', M: 'month', W: 'week', D: 'day', H: 'hour', m: 'minute', S: 'second' } as const;

/** Words for an ISO 8601 duration. `Intl.DurationFormat` is too young to count on (2025). */
export function durationInWords(duration: string, locale: string): string {
  const [date = '', time = ''] = duration.replace(/^P/, '').split('T');
  const parts = [...`${date}${time.replaceAll('M', 'm')}`.matchAll(/(\d+)([YMWDHmS])/g)].map(([, count, unit]) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit: UNITS[unit as keyof typeof UNITS], unitDisplay: 'long' }).format(Number(count)),
  );
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(parts);
}
