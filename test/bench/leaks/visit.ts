// One case, one page, one browser profile: what got through to the vendors, ran, or was written before any choice.
import type { RunningEngine } from '../../helpers/engines/open-engine.ts';
import type { Visitor } from '../../helpers/visitor.ts';
import type { Stage } from '../stage.ts';
import type { Subject } from '../subjects/subject.ts';
import { addressOf, type Case, SHARED, sharedMarkup } from './cases.ts';
import { LEVELS, type Level } from './levels.ts';
import { brokenProbes, OWN, PROBES_IN_BODY, PROBES_IN_HEAD } from './probes.ts';

/** What a case did although nobody had agreed to anything. */
export interface Outcome {
  /** Requests that reached a vendor, as `host/path`. */
  readonly requests: readonly string[];
  /** Connections to a vendor that carried no request (preconnect, sockets). */
  readonly idle: number;
  /** Vendors' scripts that ran. */
  readonly ran: readonly string[];
  /** Cookies, storage entries and databases of the page that are neither the site's nor the tool's. */
  readonly stored: readonly string[];
  /** First-party probes that failed. */
  readonly broken: readonly string[];
}

/** Time for what the page began to arrive, ms; real SDKs batch and wait for themselves. */
const SETTLE = { sdk: 1800, other: 300 };

/** Null where the level has no meaning for this case and tool. `toolsOwn`: what the tool itself stores on a page without tags. */
export async function visit(
  browser: RunningEngine,
  stage: Stage,
  subject: Subject,
  level: Level,
  { kind, markup, service }: Case,
  toolsOwn: readonly string[],
): Promise<Outcome | null> {
  const page = await LEVELS[level].page(pageFor(subject), { markup, service }, subject);
  if (!page) return null;
  stage.page = page;
  // an engine may lose a page, or itself: what is asked of it then is never answered
  for (let attempt = 1; ; attempt++) {
    const visitor = await browser.newVisitor();
    try {
      return await Promise.race([look(visitor, stage, kind, toolsOwn), late()]);
    } catch (cause) {
      if (attempt === 3) throw cause;
    } finally {
      await visitor.leave();
    }
  }
}

const late = () => new Promise<never>((_, reject) => setTimeout(reject, 45_000, new Error('expected a page within 45 s, got none')).unref());

async function look(visitor: Visitor, stage: Stage, kind: Case['kind'], toolsOwn: readonly string[]): Promise<Outcome> {
  stage.clear();
  await visitor.go(stage.site);
  await new Promise(resolve => setTimeout(resolve, SETTLE[kind === 'sdk' ? 'sdk' : 'other']));
  const broken = await visitor.run(brokenProbes);
  const ran = await visitor.run(() => (window as unknown as { ran?: string[] }).ran ?? []);
  const stored = await storedNames(visitor);
  return {
    requests: [...stage.hits],
    idle: stage.hits.length ? 0 : stage.connections(),
    ran: ran.filter(name => !name.startsWith('own/')),
    stored: stored.filter(name => !OWN.includes(name) && !toolsOwn.includes(name)),
    broken,
  };
}

/** All the cases that share a page; one outcome each. Null as in `visit`. */
export async function visitShared(browser: RunningEngine, stage: Stage, subject: Subject, level: Level): Promise<readonly (Outcome | null)[]> {
  const all = await visit(browser, stage, subject, level, { kind: 'sdk', title: 'shared', markup: sharedMarkup(), service: 'stats' }, []);
  return SHARED.map(leak => all && { requests: all.requests.filter(hit => hit.endsWith(addressOf(leak))), idle: 0, ran: [], stored: [], broken: all.broken });
}

/** The page of a case, complete; `markup` before `<body>` belongs to the head. */
function pageFor(subject: Subject) {
  return (markup: string, head: string): string => {
    const [first, second] = markup.includes('<body>') ? (markup.split('<body>') as [string, string]) : ['', markup];
    return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Bench</title><link rel="icon" href="data:,">
${head}
${PROBES_IN_HEAD}
${first}</head><body>${subject.body?.() ?? ''}<h1>Shop</h1>
${PROBES_IN_BODY}
${second}
</body></html>`;
  };
}

/** Names of everything that the page's origin keeps. */
export async function storedNames(visitor: Visitor): Promise<string[]> {
  return visitor.run(async () => [
    ...document.cookie
      .split('; ')
      .map(pair => pair.split('=')[0] as string)
      .filter(Boolean),
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name ?? ''),
  ]);
}
