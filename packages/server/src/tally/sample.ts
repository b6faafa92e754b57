// Sample data: ninety plausible days, the same for everybody, so that an empty dashboard can show what it will look like.
import { hash } from 'node:crypto';
import { askedPurposes, type Site } from '@assent/core';
import type { Cell, Counter } from './cell.ts';

export const SAMPLE_DAYS = 90;

/** Monday to Sunday: an insurer's site is read at work. */
const WEEK = [1.12, 1.15, 1.1, 1.05, 0.95, 0.66, 0.6] as const;
/** Shares of a day's notices by hour, UTC. */
const HOURS: Readonly<Record<number, number>> = { 6: 0.06, 8: 0.17, 10: 0.2, 12: 0.19, 14: 0.16, 17: 0.14, 20: 0.08 };
const DEVICES = { mobile: 0.56, desktop: 0.44 } as const;

/** The counters of one day (whole days since 1970). Each day depends on its own number alone, so history does not change as days pass. */
export function sampleDay(site: Site, version: string, day: number): Cell[] {
  const random = seeded(day);
  const purposes = askedPurposes(site);
  const notices = 2_400 * (WEEK[(day + 3) % 7] as number) * (0.92 + 0.16 * random());
  return Object.entries(HOURS).flatMap(([hour, share]) =>
    Object.entries(DEVICES).flatMap(([device, part]) => {
      const counts = sampleCounts(Math.round(notices * share * part * (0.9 + 0.2 * random())), purposes, random);
      return Object.entries(counts)
        .filter(([, n]) => n > 0)
        .map(([counter, n]) => ({
          site: site.id,
          hour: day * 24 + Number(hour),
          version,
          variant: '',
          profile: site.profile,
          locale: site.locales[0] ?? 'fr',
          device,
          country: '',
          template: '',
          entry: 'notice',
          counter: counter as Counter,
          n,
        }));
    }),
  );
}

/** Three in four answer; 55 to 62 % of them accept everything, about one in twelve chooses by hand. */
function sampleCounts(shown: number, purposes: readonly string[], random: () => number): Readonly<Record<string, number>> {
  const answered = Math.round(shown * (0.72 + 0.06 * random()));
  const accepted = Math.round(answered * (0.55 + 0.07 * random()));
  const custom = Math.round(answered * (0.07 + 0.03 * random()));
  const granted = purposes.map((id, i) => [`granted:${id}`, accepted + Math.round(custom * (0.75 / (i + 1)) * (0.8 + 0.2 * random()))] as const);
  return {
    shown,
    'accept-all': accepted,
    'refuse-all': answered - accepted - custom,
    custom,
    withdrawn: Math.round(accepted * 0.012 * random() * 2),
    ...Object.fromEntries(granted),
  };
}

/** The same numbers in [0, 1) for the same day, on every machine. */
function seeded(day: number): () => number {
  let draws = 0;
  return () => Number.parseInt(hash('sha256', `assent-sample ${day} ${draws++}`).slice(0, 8), 16) / 2 ** 32;
}
