// A tab under observation: opened, listened to from its first request on, and settled when it goes quiet.
import type { BrowserContext, CDPSession, Page } from 'puppeteer-core';
import { ScanError } from '../scan-error.ts';
import { type Bilingual, inAny } from '../words/bilingual.ts';
import { followPageWorkers } from './follow-workers.ts';
import { BINDING, instrument } from './instrument/instrument.ts';
import type { Pace } from './make-pace.ts';
import type { Recorder } from './recorder.ts';
import { type Patience, settle } from './settle.ts';

export interface Tab {
  readonly page: Page;
  readonly session: CDPSession;
  readonly recorder: Recorder;
  /** Goes there and waits until the page is quiet. Answers false, with a problem recorded, when it does not load. */
  go(url: string): Promise<boolean>;
  reload(): Promise<void>;
  /** `least` = milliseconds, where less than the usual is enough. */
  settle(least?: number): Promise<void>;
  close(): Promise<void>;
}

export interface TabOptions {
  readonly context: BrowserContext;
  readonly recorder: Recorder;
  readonly patience: Patience;
  readonly pace: Pace;
  readonly language: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** Sends Global Privacy Control. */
  readonly gpc: boolean;
}

// Chromium says "HeadlessChrome" of itself, and sites answer that with another page
const asPeopleSee = (userAgent: string) => userAgent.replace('HeadlessChrome', 'Chrome');

export async function openTab({ context, recorder, patience, pace, language, viewport, gpc }: TabOptions): Promise<Tab> {
  const page = await context.newPage();
  const session = await page.createCDPSession();
  const address = () => page.url();
  await page.setViewport(viewport);
  await page.setUserAgent({ userAgent: asPeopleSee(await page.browser().userAgent()) });
  recorder.network(session, 'page', address, (await session.send('Page.getFrameTree')).frameTree.frame.id);
  await session.send('Network.enable');
  await followPageWorkers(session, { recorder, address, gpc });
  await session.send('Page.enable');
  await session.send('Runtime.enable');
  await session.send('Runtime.setAsyncCallStackDepth', { maxDepth: 32 }).catch(() => undefined);
  await session.send('Network.setExtraHTTPHeaders', { headers: { 'Accept-Language': language, ...(gpc && { 'Sec-GPC': '1' }) } });
  await session.send('Runtime.addBinding', { name: BINDING });
  session.on('Runtime.bindingCalled', ({ name, payload }) => name === BINDING && recorder.told(payload, address()));
  await session.send('Page.addScriptToEvaluateOnNewDocument', { source: instrument('page', gpc) });
  page.on('dialog', dialog => {
    const type = dialog.type();
    recorder.problem(
      'dialog',
      { en: `the page opened a dialog (${type}); it was closed`, fr: `la page a ouvert une boîte de dialogue (${type}) ; elle a été fermée` },
      address(),
    );
    void (type === 'beforeunload' ? dialog.accept() : dialog.dismiss()).catch(() => undefined);
  });
  page.on('popup', popup => void popup?.close().catch(() => undefined));
  page.on('error', error =>
    recorder.problem('crashed', { en: `the page crashed: ${error.message}`, fr: `la page s’est arrêtée : ${error.message}` }, address()),
  );
  // its text may hold anything, personal data too
  page.on('pageerror', error => {
    const name = error instanceof Error ? error.name : 'Error';
    recorder.problem('script-error', { en: `a script of the page failed with ${name}`, fr: `un script de la page a échoué avec ${name}` }, address());
  });

  const tab: Tab = {
    page,
    session,
    recorder,
    settle: (least = patience.least) =>
      settle(recorder, { ...patience, least: Math.min(least, patience.least), quiet: Math.min(patience.quiet, Math.max(least, 200)) }, address()),
    async go(url) {
      await pace.turn();
      const failed = await page.goto(url, { waitUntil: 'domcontentloaded', timeout: patience.most }).then(
        response => (response && response.status() >= 400 ? { en: `answered ${response.status()}`, fr: `a répondu ${response.status()}` } : null),
        error => whyNot(error),
      );
      if (failed)
        recorder.problem(/CERT|SSL/.test(failed.en) ? 'certificate' : /ERR_ABORTED|download/i.test(failed.en) ? 'download' : 'load-failed', failed, url);
      await tab.settle();
      return failed === null || failed.en === TIMEOUT.en || failed.en.startsWith('answered');
    },
    async reload() {
      await page.reload({ waitUntil: 'domcontentloaded', timeout: patience.most }).catch(() => undefined);
      await tab.settle();
    },
    close: () => page.close().catch(() => undefined),
  };
  return tab;
}

/** For the first page of a site, without which there is nothing to scan. Throws `unreachable`. */
export async function goOrThrow(tab: Tab, url: string): Promise<void> {
  if (await tab.go(url)) return;
  const last = tab.recorder.observations.problems.findLast(({ code }) => code !== 'dialog' && code !== 'script-error');
  throw new ScanError(
    'unreachable',
    `expected ${url} to answer, got ${last?.message.en ?? 'nothing'}${last?.code === 'certificate' ? '; mend its certificate, or scan it where it has one' : ''}`,
  );
}

const TIMEOUT: Bilingual = { en: 'timeout', fr: 'pas de réponse à temps' };

function whyNot(error: unknown): Bilingual {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof Error && error.name === 'TimeoutError') return TIMEOUT;
  return inAny(/net::\S+/.exec(text)?.[0] ?? (text.split('\n', 1)[0] as string));
}
