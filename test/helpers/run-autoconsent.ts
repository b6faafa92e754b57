// DuckDuckGo autoconsent as published, run in a page as its own documentation says (docs/puppeteer.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const entry = require.resolve('@duckduckgo/autoconsent');
const script = readFileSync(path.join(path.dirname(entry), 'autoconsent.playwright.js'), 'utf8');
const shipped = JSON.parse(readFileSync(require.resolve('@duckduckgo/autoconsent/rules/rules.json'), 'utf8')) as { readonly autoconsent: readonly object[] };

/** What it tells while it works: `cmpDetected`, `popupFound`, `optOutResult`, `autoconsentDone` … */
export interface Told {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
}

/** Has every page that opens from now on handled; answers what it tells, in order. `rules` are added to the shipped ones. */
export async function runAutoconsent(page: Page, action: 'optOut' | 'optIn', rules: readonly object[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  const config = {
    enabled: true,
    autoAction: action,
    disabledCmps: [],
    enablePrehide: true,
    enableCosmeticRules: true,
    enableGeneratedRules: true,
    detectRetries: 20,
    isMainWorld: false,
    prehideTimeout: 2000,
    enableHeuristicDetection: true,
    heuristicMode: 'reject',
    logs: { lifecycle: false, rulesteps: false, detectionsteps: false, evals: false, errors: false, messages: false, waits: false },
  };
  const answer = (message: object) =>
    page.evaluate(message => (window as unknown as { autoconsentReceiveMessage?(message: object): void }).autoconsentReceiveMessage?.(message), message);
  await page.exposeFunction('autoconsentSendMessage', async (message: Told & { readonly id?: string; readonly code?: string }) => {
    if (message.type === 'init') await answer({ type: 'initResp', config, rules: { ...shipped, autoconsent: [...shipped.autoconsent, ...rules] } });
    else if (message.type === 'eval') await answer({ type: 'evalResp', id: message.id, result: await page.evaluate(message.code ?? '') });
    else told.push(message);
  });
  await page.evaluateOnNewDocument(script);
  return told;
}
