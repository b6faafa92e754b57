// Made-up traffic of the rates' bench: what one hour of a busy site leaves in the tallies, over every dimension.
import type { Cell } from '../../../packages/server/src/tally/cell.ts';
import { HASH } from '../../helpers/new-record.ts';

/** Shares of a day's visits by hour. */
const HOURS = [1, 0.6, 0.4, 0.3, 0.3, 0.6, 1.6, 3, 5, 6.2, 6.6, 6.4, 6, 6.2, 6.4, 6.2, 6, 5.8, 5.6, 6, 6.2, 5.6, 4, 2] as const;
const DEVICES = ['mobile', 'mobile', 'mobile', 'desktop', 'desktop', 'tablet'] as const;
const LOCALES = ['fr', 'fr', 'fr', 'fr', 'en'] as const;
const COUNTRIES = ['FR', 'FR', 'FR', 'FR', 'FR', 'BE', 'CH', 'DE', 'MC', ''] as const;
const TEMPLATES = ['home', 'article', 'article', 'product', 'product', 'account', 'other'] as const;
/** Answers a day: ten million in two years. */
const ANSWERS = 13_700;
/** Different readers an hour whose counters are told apart. */
const READERS = 70;

const pick = <T>(from: readonly T[]): T => from[Math.floor(Math.random() * from.length)] as T;

export function hourOfVisits(hour: number): { readonly answers: number; readonly cells: Cell[] } {
  const share = ((HOURS[hour % 24] as number) / HOURS.reduce((sum, one) => sum + one, 0)) * ANSWERS;
  const readers = Math.max(8, Math.round(READERS * Math.min(1, (HOURS[hour % 24] as number) / 6)));
  const cells: Cell[] = [];
  let answers = 0;
  for (let reader = 0; reader < readers; reader++) {
    const answered = Math.max(1, Math.round((share / readers) * (0.5 + Math.random())));
    const [accepted, custom] = [Math.round(answered * 0.58), Math.round(answered * 0.08)];
    const shown = Math.round(answered * 1.35);
    answers += answered;
    const key = {
      version: HASH,
      variant: '',
      profile: 'fr',
      locale: pick(LOCALES),
      device: pick(DEVICES),
      country: pick(COUNTRIES),
      template: pick(TEMPLATES),
    };
    const counts: [Cell['counter'], string, number][] = [
      ['eligible', 'notice', Math.round(shown * 1.1)],
      ['shown', 'notice', shown],
      ['act', 'notice', answered],
      ['accept-all', 'notice', accepted],
      ['refuse-all', 'notice', answered - accepted - custom],
      ['custom', 'panel', custom],
      ['granted:audience', 'notice', accepted],
      ['granted:media', 'notice', accepted],
      ['granted:audience', 'panel', Math.round(custom / 2)],
      ['withdrawn', 'panel', Math.random() < 0.1 ? 1 : 0],
      ['view', '', shown * 3],
      ['on:audience', '', shown],
      ['gpc', '', Math.round(shown * 0.09)],
    ];
    for (const [counter, entry, n] of counts) if (n > 0) cells.push({ site: 'shop', hour, ...key, entry, counter, n });
  }
  return { answers, cells };
}
