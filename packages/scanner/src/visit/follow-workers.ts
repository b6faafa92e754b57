// Follows workers: each gets a session of its own, and waits until it is listened to and has the instrument.
import type { Browser, BrowserContext, CDPSession } from 'puppeteer-core';
import { BINDING, instrument } from './instrument/instrument.ts';
import type { Recorder } from './recorder.ts';

/** Whose workers they are. */
export interface WorkersOf {
  readonly recorder: Recorder;
  /** Answers the page that is open. */
  readonly address: () => string;
  /** Says Global Privacy Control. */
  readonly gpc: boolean;
}

const ATTACH = { autoAttach: true, waitForDebuggerOnStart: true, flatten: true };

/** Those that a page, or a worker of it, starts for itself. */
export async function followPageWorkers(session: CDPSession, of: WorkersOf): Promise<void> {
  onWorker(session, (child, type) => {
    listenTo(child, type, of);
    // a worker may have workers
    void followPageWorkers(child, of);
  });
  await session.send('Target.setAutoAttach', ATTACH).catch(() => undefined);
}

// one session for a browser: profiles come and go, and each worker says whose it is
const visitedIn = new WeakMap<Browser, Promise<Map<string, WorkersOf>>>();

/** Those that belong to no page: the shared workers and service workers of a profile. Answers what ends it. */
export async function followSiteWorkers(context: BrowserContext, of: WorkersOf): Promise<() => void> {
  const browser = context.browser();
  const listening = visitedIn.get(browser) ?? listen(browser);
  visitedIn.set(browser, listening);
  const visited = await listening;
  const id = context.id ?? '';
  visited.set(id, of);
  return () => void visited.delete(id);
}

async function listen(browser: Browser): Promise<Map<string, WorkersOf>> {
  const visited = new Map<string, WorkersOf>();
  const session = await browser.target().createCDPSession();
  onWorker(session, (child, type, contextId) => {
    const of = visited.get(contextId);
    if (of) listenTo(child, type, of);
  });
  await session.send('Target.setAutoAttach', { ...ATTACH, filter: [{ type: 'shared_worker' }, { type: 'service_worker' }] });
  return visited;
}

function onWorker(session: CDPSession, follow: (child: CDPSession, type: string, contextId: string) => void): void {
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    const child = session.connection()?.session(sessionId);
    if (!child) return;
    follow(child, targetInfo.type, targetInfo.browserContextId ?? '');
    child.send('Runtime.runIfWaitingForDebugger').catch(() => undefined);
  });
}

// in this order, and without waiting: a service worker answers only once it runs
function listenTo(child: CDPSession, type: string, { recorder, address, gpc }: WorkersOf): void {
  const send: CDPSession['send'] = (...command) => child.send(...command).catch(() => undefined as never);
  recorder.network(child, type, address);
  child.on('Runtime.bindingCalled', ({ name, payload }) => name === BINDING && recorder.told(payload, address()));
  // a worker that waits has neither its address nor all of its interfaces; they are there when its first script is about to run
  child.once('Debugger.paused', () => {
    void send('Runtime.evaluate', { expression: instrument('worker', gpc) });
    void send('Debugger.disable');
  });
  void send('Network.enable');
  void send('Runtime.addBinding', { name: BINDING });
  void send('Runtime.enable');
  void send('Debugger.enable');
  void send('Debugger.setInstrumentationBreakpoint', { instrumentation: 'beforeScriptExecution' });
}
