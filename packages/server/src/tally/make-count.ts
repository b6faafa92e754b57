// Counting as the endpoint does it all day: records that count alike share their cells, which a batch then holds once.
import type { ConsentRecord } from '@assent/core';
import type { Cell } from './cell.ts';
import { countRecord } from './count-record.ts';

/** So many different ones in an hour are rare, and making them again costs little. */
const MOST = 1000;

/** Answers what `countRecord` does; the cells of two records that count alike are one and the same list. */
export function makeCount(): (record: ConsentRecord, where: Pick<Cell, 'country' | 'template'>) => readonly Cell[] {
  const known = new Map<string, readonly Cell[]>();
  return (record, where) => {
    const key = keyOf(record, where);
    const cells = known.get(key) ?? countRecord(record, where);
    if (known.size >= MOST) known.clear();
    known.set(key, cells);
    return cells;
  };
}

/** Everything that `countRecord` looks at; of the time of receipt, the hour. Ids and names of keys have no line breaks. */
function keyOf(
  { site, version, profile, locale, device, method, purposes, event, received, robot }: ConsentRecord,
  where: Pick<Cell, 'country' | 'template'>,
): string {
  const what = `${event}\n${method.control}\n${method.layer}\n${method.asked}\n${robot}`;
  let granted = '';
  for (const id in purposes) if (purposes[id] === 'granted') granted += `${id}\n`;
  const page = `${site}\n${version.site}\n${version.variant}\n${profile}\n${locale}\n${device}\n${where.country}\n${where.template}`;
  return `${received.slice(0, 13)}\n${page}\n${what}\n${granted}`;
}
