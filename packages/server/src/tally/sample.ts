// Sample data: plausible days, the same for everybody, so that an empty dashboard can show what it will look like.
import { hash } from 'node:crypto';
import { askedPurposes, canonicalize, OTHER_TEMPLATE, type Site } from '@assent/core';
import type { KeptVersion } from '../store/store.ts';
import type { CalendarDay } from './calendar.ts';
import type { Cell, CellKey, Counter } from './cell.ts';

/** Enough for ninety days, the ninety before, and a week to match the weekdays. */
export const SAMPLE_DAYS = 190;

/** Monday to Sunday: an insurer's site is read at work. */
const WEEK = [1.12, 1.15, 1.1, 1.05, 0.95, 0.66, 0.6] as const;
/** Share of the notices, and how much more or less often everything is accepted. */
const DEVICES = { mobile: [0.56, 0.03], desktop: [0.38, -0.04], tablet: [0.06, 0] } as const;
/** Who reads what: country, place in the site's languages and templates, share, and how much more or less often everything is accepted. */
const READERS = [
  ['FR', 0, 0, 0.34, 0.01],
  ['FR', 0, 1, 0.27, 0],
  ['FR', 0, 2, 0.16, -0.03],
  ['BE', 0, 1, 0.09, -0.02],
  ['CH', 0, 0, 0.06, 0.02],
  ['DE', 1, 1, 0.05, -0.08],
  ['', 1, 2, 0.03, -0.02],
] as const;
/** Days that each made-up version was live, by the calendar, and what each did in turn to full acceptance. */
const LIVE_DAYS = 23;
const LEANS = [-0.012, 0.016, 0] as const;

const periodOf = (day: number) => Math.floor(day / LIVE_DAYS);

/** Made-up versions up to `today`, the last one the site's own: services come and go, and wording changes. */
export function sampleVersions(site: Site, version: string, today: number): KeptVersion[] {
  const first = periodOf(today - SAMPLE_DAYS + 1);
  return Array.from({ length: periodOf(today) - first + 1 }, (_, i) => {
    const period = first + i;
    const changed =
      period % 2 ? { ...site, services: site.services.slice(0, -1) } : { ...site, name: { ...site.name, [site.locales[0] ?? 'fr']: `… ${period}` } };
    const own = period === periodOf(today);
    return {
      site: site.id,
      hash: own ? version : hash('sha256', `assent-sample ${site.id} ${period}`),
      body: canonicalize(own ? site : changed),
      firstSeen: period * LIVE_DAYS * 86_400_000,
    };
  });
}

/** The counters of one day, all in its first hour. Each day depends on its own number alone, so history does not change as days pass. */
export function sampleDay(site: Site, versions: readonly KeptVersion[], { day, hour }: CalendarDay): Cell[] {
  const random = seeded(day);
  const purposes = askedPurposes(site);
  const live = Math.max(
    0,
    versions.findLastIndex(({ firstSeen }) => firstSeen <= day * 86_400_000),
  );
  const templates = [...(site.templates?.map(({ id }) => id) ?? ['home', 'article']), OTHER_TEMPLATE];
  const notices = 2_400 * (WEEK[(day + 3) % 7] as number) * (0.92 + 0.16 * random());
  return Object.entries(DEVICES).flatMap(([device, [part, by]]) =>
    READERS.flatMap(([country, language, template, size, lean]) => {
      const shown = Math.round(notices * part * size * (0.9 + 0.2 * random()));
      const key: Omit<CellKey, 'entry'> = {
        version: versions[live]?.hash ?? '',
        variant: '',
        profile: site.profile,
        locale: site.locales[language] ?? site.locales[0] ?? 'fr',
        device,
        country,
        template: templates[template % templates.length] ?? OTHER_TEMPLATE,
      };
      const at = { site: site.id, hour };
      const counts = sampleCounts(shown, 0.585 + by + lean + (LEANS[periodOf(day) % LEANS.length] ?? 0), purposes, random);
      return counts.filter(([, , n]) => n > 0).map(([counter, entry, n]) => ({ ...at, ...key, entry, counter, n }));
    }),
  );
}

/** Three in four answer; one in twelve chooses by hand. A visitor who has answered sees pages without a notice. */
function sampleCounts(shown: number, accepting: number, purposes: readonly string[], random: () => number): [Counter, string, number][] {
  const answered = Math.round(shown * (0.72 + 0.06 * random()));
  const accepted = Math.round(answered * (accepting - 0.02 + 0.04 * random()));
  const custom = Math.round(answered * (0.07 + 0.03 * random()));
  const refused = answered - accepted - custom;
  const views = Math.round(shown * (2.6 + 0.4 * random()));
  const grants = purposes.map((id, i) => [id, Math.round(custom * (0.75 / (i + 1)) * (0.8 + 0.2 * random()))] as const);
  return [
    ['eligible', 'notice', Math.round(shown * 1.09)],
    ['shown', 'notice', shown],
    ['act', 'notice', answered + (random() < 0.04 ? 1 : 0)],
    ['accept-all', 'notice', accepted],
    ['refuse-all', 'notice', refused],
    ['custom', 'panel', custom],
    ['later', 'embed', Math.round(shown * 0.02 * random())],
    ['withdrawn', 'panel', Math.round(accepted * 0.012 * random() * 2)],
    ['view', '', views],
    ['gpc', '', Math.round(views * 0.03)],
    ['held', '', Math.round(views * 0.55)],
    ['unknown', '', Math.round(views * 0.012)],
    ['problem:record-refused', '', random() < 0.02 ? 1 : 0],
    ...grants.flatMap(([id, by]): [Counter, string, number][] => [
      [`granted:${id}`, 'notice', accepted],
      [`granted:${id}`, 'panel', by],
      [`on:${id}`, '', Math.round(views * 0.82 * ((accepted + by) / Math.max(1, shown)))],
    ]),
  ];
}

/** The same numbers in [0, 1) for the same day, on every machine. */
function seeded(day: number): () => number {
  let draws = 0;
  return () => Number.parseInt(hash('sha256', `assent-sample ${day} ${draws++}`).slice(0, 8), 16) / 2 ** 32;
}
