// Numbers and dates as a language writes them (Intl), and counts that are not told as "<10".
import { type Count, type Rate, SMALLEST_CELL } from '@assent/core';
import type { Span } from '../view/range.ts';

export interface Format {
  /** `48,210`; `<10` for a count that is not told. */
  count(count: Count): string;
  /** `71%`, or `71.3%` over a base of a thousand or more: no digit that the numbers do not bear, and 100 % only of all. */
  percent(value: number, of: number): string;
  /** `70.6–71.4%`. */
  interval(rate: Rate, of: number): string;
  /** `Mon, 3 Nov`. */
  day(day: string): string;
  /** `3 – 9 Nov`. */
  days(from: string, to: string): string;
  /** `3 Nov`: on an axis. */
  tick(day: string): string;
  /** `Belgium` for `BE`. */
  country(code: string): string;
  /** `French` for `fr`. */
  language(tag: string): string;
  /** `+2.1`, `−0.4`: points between two shares, or percent between two counts. */
  signed(value: number, digits: number): string;
  /** `27 October – 23 November 2026`. */
  span(span: Span): string;
}

/** Base from which a tenth of a point means something. */
const FINE = 1000;

/** `language` is a BCP 47 tag. Days are read and written in UTC, as they are counted. */
export function makeFormat(language: string): Format {
  const number = new Intl.NumberFormat(language);
  const percents = [0, 1].map(digits => new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits }));
  const percentFor = (of: number) => percents[of >= FINE ? 1 : 0] as Intl.NumberFormat;
  const date = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  const day = date({ weekday: 'short', day: 'numeric', month: 'short' });
  const tick = date({ day: 'numeric', month: 'short' });
  const long = date({ day: 'numeric', month: 'long', year: 'numeric' });
  const countries = new Intl.DisplayNames(language, { type: 'region' });
  const languages = new Intl.DisplayNames(language, { type: 'language' });
  return {
    count: count => (count === null ? `<${SMALLEST_CELL}` : number.format(count)),
    // all but a few is not all
    percent: (value, of) => percentFor(of).format(value < 1 ? Math.min(value, of >= FINE ? 0.999 : 0.99) : value),
    interval: (rate, of) => percentFor(of).formatRange(rate.low, rate.high),
    day: text => day.format(Date.parse(text)),
    days: (from, to) => tick.formatRange(Date.parse(from), Date.parse(to)),
    tick: text => tick.format(Date.parse(text)),
    country: code => nameIn(countries, code),
    language: tag => nameIn(languages, tag),
    signed: (value, digits) =>
      new Intl.NumberFormat(language, { signDisplay: 'exceptZero', minimumFractionDigits: digits, maximumFractionDigits: digits })
        .format(value)
        .replace('-', '−'),
    span: ({ from, to }) => long.formatRange(Date.parse(from), Date.parse(to)),
  };
}

/** The name, with a capital; the code itself where it is not one. */
function nameIn(names: Intl.DisplayNames, code: string): string {
  try {
    const name = names.of(code) ?? code;
    return name.charAt(0).toUpperCase() + name.slice(1);
  } catch {
    return code;
  }
}
