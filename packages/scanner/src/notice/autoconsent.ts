// Answers other people's notices through DuckDuckGo's autoconsent, which knows some hundreds of consent tools.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Frame, Page } from 'puppeteer-core';

const require = createRequire(import.meta.url);
const distribution = path.dirname(require.resolve('@duckduckgo/autoconsent'));

type Message = {
  readonly type: string;
  readonly cmp?: string;
  readonly result?: boolean;
  readonly id?: string;
  readonly code?: string;
  readonly state?: { readonly lifecycle?: string };
};

/** Milliseconds for a tool that was recognised to be answered. */
const LONGEST = 15_000;

interface Rule {
  readonly runContext?: { readonly urlPattern?: string };
}

// read at the first notice that needs them, and once: they are 0.7 MB
let known: { readonly script: string; readonly rules: readonly Rule[] } | undefined;

function knowledge(): NonNullable<typeof known> {
  known ??= {
    script: readFileSync(path.join(distribution, 'autoconsent.playwright.js'), 'utf8').replaceAll('window.autoconsentSendMessage', 'window.__assentFrame'),
    rules: (JSON.parse(readFileSync(path.join(distribution, '../rules/rules.json'), 'utf8')) as { autoconsent: Rule[] }).autoconsent,
  };
  return known;
}

// three quarters of the rules are about one site each: those of other sites are not worth the way into the page
const rulesFor = (url: string) => ({
  autoconsent: knowledge().rules.filter(({ runContext }) => !runContext?.urlPattern || new RegExp(runContext.urlPattern).test(url)),
});

export interface Autoconsent {
  /** Name of the tool, `null` when none was recognised. */
  readonly tool: string | null;
  readonly done: boolean;
}

/**
 * Waits for the tool to be recognised for `patience` ms, and then for its answer, which a busy machine may take its time over. Its script comes with its rules and stays in the
 * page until the next navigation. The full rules, since the compact ones cannot accept.
 */
export async function autoconsent(page: Page, action: 'optOut' | 'optIn' | null, patience: number): Promise<Autoconsent> {
  let tool: string | null = null;
  let result: boolean | undefined;
  let ended = false;
  const config = {
    enabled: true,
    autoAction: action,
    disabledCmps: [],
    enablePrehide: false,
    detectRetries: Math.max(1, Math.round(patience / 500)),
    enableCosmeticRules: false,
    enableHeuristicDetection: false,
  };
  const answer = async (frame: Frame, { type, cmp, result: said, id, code, state }: Message) => {
    if (type === 'init') await frame.evaluate(`autoconsentReceiveMessage(${JSON.stringify({ type: 'initResp', config, rules: rulesFor(frame.url()) })})`);
    else if (type === 'eval') {
      const value: unknown = await frame.evaluate(code as string).catch(() => false);
      await frame.evaluate(`autoconsentReceiveMessage({ type: 'evalResp', id: ${JSON.stringify(id)}, result: ${JSON.stringify(value) ?? 'null'} })`);
    } else if (type === 'popupFound') tool = cmp ?? null;
    else if (type === 'optOutResult' || type === 'optInResult') result = said;
    else if (type === 'autoconsentDone') ended = true;
    // it looked everywhere and found nobody it knows
    else if (type === 'report' && state?.lifecycle === 'nothingDetected' && frame === page.mainFrame()) ended ||= tool === null;
  };
  const name = 'autoconsentSendMessage';
  // messages of a frame are answered in that frame: each gets the number by which it is found again
  const frames = page.frames();
  await page
    .exposeFunction(name, (at: number, message: Message) => void answer(frames[at] ?? page.mainFrame(), message).catch(() => undefined))
    .catch(() => undefined);
  for (const [at, frame] of frames.entries())
    await frame.evaluate(`window.__assentFrame = message => window.${name}?.(${at}, message);\n${knowledge().script}`).catch(() => undefined);

  const wait = async (until: () => boolean, most: number) => {
    for (let waited = 0; !until() && waited < most; waited += 50) await new Promise(resolve => setTimeout(resolve, 50));
  };
  await wait(() => tool !== null || ended, patience);
  if (tool !== null && action) await wait(() => ended || result !== undefined, LONGEST);
  await page.removeExposedFunction(name).catch(() => undefined);
  return { tool, done: result === true };
}

/** The name of the tool whose notice is open, `null` when it is none that autoconsent knows. Answers nothing. */
export async function autoconsentTool(page: Page): Promise<string | null> {
  return (await autoconsent(page, null, 1000)).tool;
}
