// Which counters one record moves.
import type { ConsentRecord, Control, Entry, Layer } from '@assent/core';
import type { Cell, Counter } from './cell.ts';

/** Controls that answer a notice. */
const ANSWERS: Readonly<Partial<Record<Control, Counter>>> = { 'accept-all': 'accept-all', 'refuse-all': 'refuse-all', save: 'custom' };

const ENTRY_OF: Readonly<Record<Layer, Entry>> = { notice: 'notice', preferences: 'panel', placeholder: 'embed', api: 'script' };

/**
 * Answers count only when the act answered a notice on screen, so that numerator and denominator are about the same displays;
 * withdrawals count whenever they come, and every other act as `later` (law §7.4). Time is the server's. What a robot did counts nowhere.
 */
export function countRecord(record: ConsentRecord, { country, template }: Pick<Cell, 'country' | 'template'> = { country: '', template: '' }): Cell[] {
  if (record.robot) return [];
  const { site, version, profile, locale, device, method } = record;
  const answer = method.asked ? ANSWERS[method.control] : undefined;
  const granted = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  const counters: Counter[] = [
    ...(answer ? [answer, ...granted.map(id => `granted:${id}` as const)] : []),
    ...(record.event === 'withdrawn' ? (['withdrawn'] as const) : []),
  ];
  const entry: Entry = method.control === 'signal' ? 'signal' : ENTRY_OF[method.layer];
  // what was tried is how the notice asks: an act that no notice asked for is nobody's
  const variant = (method.asked && version.variant) || '';
  const keys = { site, hour: hourOf(record.received), version: version.site, variant, profile, locale, device, country, template, entry };
  return (counters.length ? counters : (['later'] as const)).map(counter => ({ ...keys, counter, n: 1 }));
}

function hourOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 3_600_000);
}
