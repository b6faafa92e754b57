// WebKitGTK for the tests: Debian's MiniBrowser on a screen of its own, driven by its WebDriver. A missing one is a failure, never a skip.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib';

export interface WebKit {
  /** A browser with nothing kept; the driver serves one at a time. */
  newSession(): Promise<WebDriver>;
  close(): Promise<void>;
}

export async function openWebKit(): Promise<WebKit> {
  const binary = miniBrowser();
  const screen = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const display = await displayOf(screen);
  const service = new DriverService.Builder(DRIVER).setEnvironment({ ...process.env, DISPLAY: `:${display}`, LIBGL_ALWAYS_SOFTWARE: '1' } as never).build();
  const address = await service.start();
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } });
  return {
    newSession: () => new Builder().usingServer(address).withCapabilities(capabilities).build(),
    close: async () => {
      await service.kill();
      screen.kill();
    },
  };
}

/** Debian keeps it under the machine's own library folder: `/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser`. */
function miniBrowser(): string {
  const places = existsSync(LIBRARIES) ? readdirSync(LIBRARIES).filter(name => name.includes('-linux-')) : [];
  const found = places
    .flatMap(place => ['webkit2gtk-4.1', 'webkit2gtk-4.0', 'webkitgtk-6.0'].map(version => path.join(LIBRARIES, place, version, 'MiniBrowser')))
    .find(existsSync);
  if (!found || !existsSync(DRIVER))
    throw new Error('expected WebKitGTK with its WebDriver, found none (hint: `npm test` installs Debian’s webkit2gtk-driver)');
  return found;
}

/** The number of the screen that Xvfb took, once it is there. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.once('error', cause => reject(new Error('expected Xvfb, could not start it (hint: `npm test` installs Debian’s xvfb)', { cause })));
    screen.once('exit', code => reject(new Error(`expected Xvfb to stay up, it ended with ${code}`)));
    screen.stdio[3]?.once('data', number => resolve(String(number).trim()));
  });
}
