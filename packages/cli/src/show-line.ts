// A line of the endpoint's journal as people read it on a terminal.
import { makePaint } from './paint.ts';

const COLOURS = { info: 'dim', warn: 'yellow', error: 'red' } as const;

/** `09:30:00 POST /v1/records 204 1.2 ms shop`; `line` is one JSON object of the journal. */
export function showLine(line: string, colour: boolean): string {
  const { time, level, code, method, route, status, ms, bytes: _, ...facts } = JSON.parse(line) as Readonly<Record<string, string | number>>;
  const request = method === undefined ? [] : [method, route, status, code === 'request' ? '' : code, `${ms} ms`];
  const words = method === undefined ? [code, ...Object.values(facts)] : [...request, ...Object.values(facts)];
  const paint = makePaint(colour);
  return paint(COLOURS[level as keyof typeof COLOURS] ?? 'dim', [String(time).slice(11, 19), ...words].filter(word => word !== '').join(' '));
}
