// WebKitGTK for the tests: Debian's MiniBrowser on a screen of its own, driven by its WebDriver. A missing one is a failure, never a skip.
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Builder, Capabilities, type WebDriver } from 'selenium-webdriver';
import { DriverService } from 'selenium-webdriver/remote/index.js';

const DRIVER = '/usr/bin/WebKitWebDriver';
const LIBRARIES = '/usr/lib';

export interface Session {
  readonly driver: WebDriver;
  /** Ends browser and driver, also where they no longer answer. */
  end(): Promise<void>;
}

export interface WebKit {
  /** `WebKitGTK 2.50.6`. */
  readonly version: string;
  /** A browser with nothing kept, and a driver of its own: a driver that has lost its browser waits for it for ever. */
  newSession(): Promise<Session>;
  close(): Promise<void>;
}

export async function openWebKit(): Promise<WebKit> {
  const binary = miniBrowser();
  // a number of its own: one that Xvfb looks for by itself may be that of a server in another network of this machine
  const screen = spawn('Xvfb', [`:${100 + process.pid}`, '-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const environment = { ...process.env, DISPLAY: `:${await displayOf(screen)}`, LIBGL_ALWAYS_SOFTWARE: '1' };
  const capabilities = new Capabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': { binary, args: ['--automation'] } });
  const newSession = async (attempts = 3): Promise<Session> => {
    const service = new DriverService.Builder(DRIVER)
      .setLoopback(true)
      .setEnvironment(environment as never)
      .build();
    const coming = new Builder().usingServer(await service.start()).withCapabilities(capabilities);
    // now and then MiniBrowser ends while it starts, and its driver waits for it for ever
    const driver = await Promise.race([started(coming), pause(20_000)]);
    if (!driver) {
      await service.kill();
      if (attempts > 1) return newSession(attempts - 1);
      throw new Error('expected MiniBrowser to start within 20 s, it did not in three attempts (hint: start it by hand, and see what it says)');
    }
    return {
      driver,
      end: async () => {
        await Promise.race([driver.quit().catch(() => {}), pause(5000)]);
        await service.kill();
      },
    };
  };
  // the first visitor gets the session that has said its version
  let first: Session | null = await newSession();
  const version = `WebKitGTK ${(await first.driver.getCapabilities()).getBrowserVersion() ?? ''}`;
  const take = async () => {
    const session = first;
    first = null;
    return session ?? newSession();
  };
  const close = async () => {
    await first?.end();
    screen.kill();
  };
  return { version, newSession: take, close };
}

const pause = (ms: number) => new Promise<null>(resolve => setTimeout(resolve, ms, null).unref());

/** `null` where the driver could not start its browser. */
const started = async (builder: Builder): Promise<WebDriver | null> => {
  try {
    return await builder.build();
  } catch {
    return null;
  }
};

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

/** The number of the screen, once it is there. */
function displayOf(screen: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    screen.once('error', cause => reject(new Error('expected Xvfb, could not start it (hint: `npm test` installs Debian’s xvfb)', { cause })));
    screen.once('exit', code => reject(new Error(`expected Xvfb to stay up, it ended with ${code}`)));
    screen.stdio[3]?.once('data', number => resolve(String(number).trim()));
  });
}
