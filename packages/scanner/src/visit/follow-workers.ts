// Follows workers: each gets a session of its own, and waits until it is listened to.
import type { Browser, BrowserContext, CDPSession } from 'puppeteer-core';
import type { Recorder } from './recorder.ts';

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Those that a page, or a worker of it, starts for itself. `address` answers the page that is open. */
export async function followPageWorkers(session: CDPSession, recorder: Recorder, address: () => string): Promise<void> {
  onWorker(session, (child, type) => {
    recorder.network(child, type, address);
    // a worker may have workers
    void followPageWorkers(child, recorder, address);
  });
  await session.send('Target.setAutoAttach', ATTACH).catch(() => undefined);
}

interface Visited {
  readonly recorder: Recorder;
  readonly start: string;
}

// one session for a browser: profiles come and go, and each worker says whose it is
const visitedIn = new WeakMap<Browser, Promise<Map<string, Visited>>>();

/** Those that belong to no page: the shared workers and service workers of a profile. `start` = where its visit begins. Answers what ends it. */
export async function followSiteWorkers(context: BrowserContext, recorder: Recorder, start: string): Promise<() => void> {
  const browser = context.browser();
  const listening = visitedIn.get(browser) ?? listen(browser);
  visitedIn.set(browser, listening);
  const visited = await listening;
  const id = context.id ?? '';
  visited.set(id, { recorder, start });
  return () => void visited.delete(id);
}

async function listen(browser: Browser): Promise<Map<string, Visited>> {
  const visited = new Map<string, Visited>();
  const session = await browser.target().createCDPSession();
  onWorker(session, (child, type, contextId) => {
    const visit = visited.get(contextId);
    visit?.recorder.network(child, type, () => visit.start);
  });
  await session.send('Target.setAutoAttach', { ...ATTACH, filter: [{ type: 'shared_worker' }, { type: 'service_worker' }] });
  return visited;
}

function onWorker(session: CDPSession, follow: (child: CDPSession, type: string, contextId: string) => void): void {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = session.connection()?.session(sessionId);
    if (!child) return;
    follow(child, targetInfo.type, targetInfo.browserContextId ?? '');
    // in this order, and without waiting: a service worker answers only once it runs
    for (const method of ['Network.enable', 'Runtime.runIfWaitingForDebugger'] as const) child.send(method).catch(() => undefined);
  });
}
