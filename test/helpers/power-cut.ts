// What a disk may hold after the power has gone: everything that was synced, and of the rest whatever chance has left.
import type { Call } from './system-calls.ts';

/** `kill`: the process dies, the system writes everything. `power`: each write since the last sync is there, is not, or is torn at a sector. */
export type Cut = 'kill' | 'power';

const SECTOR = 512;

/** Contents by file after the calls before `end`. `random` answers numbers from 0 to 1. */
export function cutAfter(calls: readonly Call[], end: number, cut: Cut, random: () => number): ReadonlyMap<string, Buffer> {
  const files = new Map<string, Content>();
  const before = calls.slice(0, end);
  const synced = new Map<string, number>();
  before.forEach((call, i) => call.kind === 'sync' && synced.set(call.file, i));
  before.forEach((call, i) => {
    if (call.kind !== 'write' && call.kind !== 'truncate') return;
    const content = files.get(call.file) ?? { bytes: Buffer.alloc(0), size: 0 };
    files.set(call.file, content);
    const certain = cut === 'kill' || i < (synced.get(call.file) ?? -1);
    const chance = certain ? 0 : random();
    if (chance < 0.4) apply(content, call, () => true);
    else if (chance < 0.7 && call.kind === 'write') apply(content, call, () => random() < 0.5);
  });
  return new Map([...files].map(([name, { bytes, size }]) => [name, bytes.subarray(0, size)]));
}

interface Content {
  bytes: Buffer;
  size: number;
}

function apply(content: Content, call: Extract<Call, { kind: 'write' | 'truncate' }>, keeps: (sector: number) => boolean): void {
  const size = call.kind === 'truncate' ? call.size : Math.max(content.size, call.at + call.data.length);
  if (size > content.bytes.length) content.bytes = Buffer.concat([content.bytes, Buffer.alloc(2 * size - content.bytes.length)]);
  if (size < content.size) content.bytes.fill(0, size, content.size);
  content.size = size;
  if (call.kind === 'truncate') return;
  for (let at = 0; at < call.data.length; at += SECTOR)
    if (keeps(at / SECTOR)) call.data.copy(content.bytes, call.at + at, at, Math.min(at + SECTOR, call.data.length));
}
