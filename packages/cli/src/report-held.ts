// Says what was held in the pages of a site, and why.
import path from 'node:path';
import type { HeldTag } from '@assent/server/rewrite';
import { makePaint } from './paint.ts';
import type { RewrittenPages } from './rewrite-pages.ts';

const WHY: Readonly<Record<HeldTag['reason'], string>> = {
  'no-choice': 'waits for a choice',
  denied: 'denied',
  'health-context': 'never runs in a health context',
  undeclared: 'nobody declared it',
  granted: 'granted',
  unrefused: 'not refused',
  necessary: 'necessary',
};

/** A line for each tag, the count last. */
export function reportHeld({ held, pages }: RewrittenPages, directory: string, colour: boolean): string {
  const paint = makePaint(colour);
  const lines = held.map(({ file, line, element, part, service, purposes, address, reason }) => {
    const what = part === 'text' ? `<${element}>` : `<${element} ${part}>`;
    return `${path.join(directory, file)}:${line}  ${paint('bold', what)}  ${service ?? purposes.join(', ')}${address ? `  ${address}` : ''}  ${paint('dim', WHY[reason])}`;
  });
  const count = (n: number, noun: string) => `${n} ${noun}${n === 1 ? '' : 's'}`;
  return [...lines, paint('green', `${count(held.length, 'tag')} held in ${count(pages, 'page')}`)].join('\n');
}
