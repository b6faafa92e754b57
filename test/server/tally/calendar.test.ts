// Calendars: days by the site's clock, also where clocks change, and no hour is in two days or in none.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { makeCalendar } from '../../../packages/server/src/tally/calendar.ts';

const HOUR = 3_600_000;
const dayOf = (iso: string) => Date.parse(iso) / (24 * HOUR);
const at = (iso: string) => Date.parse(iso) / HOUR;

test('in Paris the day of the spring change has 23 hours, that of autumn 25, and a day of summer begins at 22 h UTC', () => {
  const { day, dayAt } = makeCalendar('Europe/Paris');
  expect(day(dayOf('2026-03-29'))).toEqual({ day: dayOf('2026-03-29'), hour: at('2026-03-28T23:00Z'), hours: 23 });
  expect(day(dayOf('2026-10-25'))).toEqual({ day: dayOf('2026-10-25'), hour: at('2026-10-24T22:00Z'), hours: 25 });
  expect(day(dayOf('2026-07-14')).hour).toBe(at('2026-07-13T22:00Z'));
  expect(dayAt(at('2026-07-13T22:00Z'))).toBe(dayOf('2026-07-14'));
});

test('where the clock changes at midnight, or stands at half an hour, each hour is in the day in which it begins', () => {
  // Cairo: 24 April 2026 began at 1 o'clock; Kolkata: UTC+5:30
  expect(makeCalendar('Africa/Cairo').day(dayOf('2026-04-24'))).toMatchObject({ hour: at('2026-04-23T22:00Z'), hours: 23 });
  expect(makeCalendar('Asia/Kolkata').day(dayOf('2026-04-24'))).toMatchObject({ hour: at('2026-04-23T19:00Z'), hours: 24 });
});

test('days follow each other without a gap, and months are made of them', () => {
  const zones = ['UTC', 'Europe/Paris', 'America/New_York', 'Asia/Kolkata', 'Africa/Cairo', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'America/St_Johns'];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: dayOf('2024-01-01'), max: dayOf('2027-12-31') }), (zone, day) => {
      const calendar = makeCalendar(zone);
      const [own, next] = [calendar.day(day), calendar.day(day + 1)];
      expect(own.hour + own.hours).toBe(next.hour);
      expect(own.hours).toBeGreaterThan(22);
      expect(calendar.dayAt(own.hour)).toBe(day);
      expect(calendar.dayAt(own.hour - 1)).toBe(day - 1);
      const month = calendar.months(day, day)[0] ?? [];
      expect(month.some(one => one.day === day)).toBe(true);
      expect(new Date((month[0]?.day ?? 0) * 24 * HOUR).getUTCDate()).toBe(1);
    }),
    { numRuns: 60 },
  );
  expect(
    makeCalendar('UTC')
      .months(dayOf('2026-01-31'), dayOf('2026-03-01'))
      .map(month => month.length),
  ).toEqual([31, 28, 31]);
});
