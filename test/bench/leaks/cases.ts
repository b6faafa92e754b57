// The cases of the leak table: the house's lists of ways in, and real SDKs from npm in the two shapes in which sites have them.
import { type Leak, LEAKS } from '../../browser/gate/leaks.ts';
import { WAYS, WRITES } from '../../browser/gate/ways.ts';
import { SDKS } from './real-sdks.ts';

/** Rows of the table; `static` tags are in the HTML, where the browser's preload scanner asks for them before any script can act. */
export type Kind = 'static' | 'ordinary' | 'evasive' | 'storage' | 'sdk';

export interface Case {
  readonly kind: Kind;
  readonly title: string;
  readonly markup: string;
  /** The service whose tags the markup holds, when its author could mark them up: not what is part of the site's own code. */
  readonly service: string | null;
}

/** Cases that have a page each. */
export const CASES: readonly Case[] = [
  ...WAYS.map(({ title, markup, early, evasive }) => ({
    kind: early ? ('static' as const) : evasive ? ('evasive' as const) : ('ordinary' as const),
    title,
    markup,
    service: 'stats',
  })),
  ...WRITES.map(({ title, code, evasive }) => ({
    kind: evasive ? ('evasive' as const) : ('storage' as const),
    title: `a tracer by ${title}`,
    markup: `<script>${code}</script>`,
    service: 'stats',
  })),
  ...SDKS.flatMap(({ service }) => [
    { kind: 'sdk' as const, title: `${service}, by its snippet`, markup: snippet(service), service },
    { kind: 'sdk' as const, title: `${service}, bundled into the site's own code`, markup: `<script src="/app/${service}.js"></script>`, service: null },
  ]),
];

/** Cases that share one page, each with an address of its own that tells it apart: `quiet` ones need not act, so they prove nothing here. */
export const SHARED: readonly Leak[] = LEAKS.filter(({ quiet }) => !quiet);

/** Where a shared case asks. */
export const addressOf = (leak: Leak): string => `/leak-${SHARED.indexOf(leak)}.txt`;

/** The page of the shared cases: a script each, in whose text nothing names the service. */
export const sharedMarkup = (): string => SHARED.map(leak => `<script>{${spelt(leak)}}</script>`).join('\n');

function spelt(leak: Leak): string {
  const at = `('http://stats.'+'localhost:4501${addressOf(leak)}')`;
  return leak.code.replaceAll('NAMED', at).replaceAll('AT', at);
}

/** How vendors have their scripts loaded: inline code that adds an async script. */
function snippet(service: string): string {
  return `<script>(function(d){var s=d.createElement('script');s.async=true;s.src='http://${service}.localhost:4501/${service}.js';d.head.appendChild(s)})(document)</script>`;
}
