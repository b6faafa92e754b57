// Starts a Chromium in which third-party cookies behave as in a browser that allows them.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { ScanError } from '../scan-error.ts';

const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--deny-permission-prompts',
  '--mute-audio',
  // one process for all frames of a page, so that one session sees what each of them does from its first request on
  '--disable-site-isolation-trials',
  '--disable-features=IsolateOrigins,site-per-process,IsolateSandboxedIframes,HttpsUpgrades,HttpsFirstBalancedModeAutoEnable',
];

// `cookie_controls_mode` 0 = allow: the one setting that makes third-party cookies observable; contexts inherit it
const PREFERENCES = { profile: { cookie_controls_mode: 0 } };

export interface Launched {
  readonly browser: Browser;
  /** `Chrome/156.0.8078.108` */
  readonly version: string;
  readonly args: readonly string[];
  /** Ends the browser and removes its profile. */
  close(): Promise<void>;
}

export interface LaunchOptions {
  readonly executable: string;
  /** Further arguments of Chromium: `--host-resolver-rules=…` for a staging site. */
  readonly args?: readonly string[];
  /** Preferences of the profile; for the self-test's own tests. */
  readonly preferences?: object;
}

/** Throws `browser-missing` when Chromium does not start. */
export async function launch({ executable, args = [], preferences = PREFERENCES }: LaunchOptions): Promise<Launched> {
  const profile = mkdtempSync(path.join(tmpdir(), 'assent-scan-'));
  mkdirSync(path.join(profile, 'Default'));
  writeFileSync(path.join(profile, 'Default/Preferences'), JSON.stringify(preferences));
  const remove = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  // Chromium refuses its sandbox to root, as whom containers run
  const all = [...ARGS, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...args];
  const browser = await puppeteer
    .launch({ executablePath: executable, userDataDir: profile, args: all, handleSIGINT: false, handleSIGTERM: false, protocolTimeout: 60_000 })
    .catch(error => {
      remove();
      throw new ScanError('browser-missing', `expected ${executable} to start, got: ${String(error).split('\n', 1)[0]}`);
    });
  return {
    browser,
    version: await browser.version(),
    args: all,
    close: () =>
      browser
        .close()
        .catch(() => undefined)
        .finally(remove),
  };
}
