// Which counters one record moves.
import type { ConsentRecord, Control } from '@assent/core';
import type { Cell, Counter } from './cell.ts';

/** Controls that answer a notice. */
const ANSWERS: Readonly<Partial<Record<Control, Counter>>> = { 'accept-all': 'accept-all', 'refuse-all': 'refuse-all', save: 'custom' };

/**
 * Answers count only when the act answered a notice on screen, so that numerator and denominator are about the same displays;
 * withdrawals count whenever they come (law §7.4). Time is the server's.
 */
export function countRecord(record: ConsentRecord): Cell[] {
  const answer = record.method.asked ? ANSWERS[record.method.control] : undefined;
  const granted = Object.keys(record.purposes).filter(id => record.purposes[id] === 'granted');
  const counters: Counter[] = [
    ...(answer ? [answer, ...granted.map(id => `granted:${id}` as const)] : []),
    ...(record.event === 'withdrawn' ? (['withdrawn'] as const) : []),
  ];
  const { site, version, profile, locale, device } = record;
  const hour = hourOf(record.received);
  return counters.map(counter => ({ site, hour, version: version.site, profile, locale, device, counter, n: 1 }));
}

function hourOf(iso: string): number {
  return Math.floor(Date.parse(iso) / 3_600_000);
}
