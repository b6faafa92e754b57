// One contract for the vendors whose own code npm has: what it stores and asks while it waits, when refused, on a grant, and once that was taken back.
import { catalog } from '@assent/catalog';
import type { RealSdk } from '@assent/core';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findSdk } from '../../../packages/cli/src/catalog/find-sdk.ts';
import { openBrowser } from '../../helpers/browser.ts';
import { eventually } from '../../helpers/eventually.ts';
import { openSignalStage, script, type SignalStage } from '../../helpers/signal-stage.ts';
import { REAL_VENDORS, type RealVendor, type Seen } from './real-vendors.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser?.close());

/** Nothing shows that nothing will come: code that sends in batches is told that the visitor turns away, then given a moment. */
const LEAVE = `Object.defineProperty(document,'visibilityState',{value:'hidden',configurable:true});
document.dispatchEvent(new Event('visibilitychange',{bubbles:true}));['pagehide','beforeunload'].forEach(name=>dispatchEvent(new Event(name)))`;
const moment = () => new Promise(resolve => setTimeout(resolve, 300));

async function openOn(id: string, { head = '', start = '', ready = 'true', answer }: RealVendor, granted: readonly string[]): Promise<SignalStage> {
  const code = findSdk(catalog[id]?.sdk as RealSdk, process.cwd());
  const stage = await openSignalStage(browser, id, { head: script(head), code, granted, ...(answer && { answer }) });
  await stage.load(start);
  await stage.page.waitForFunction(ready);
  return stage;
}

/** Each pattern once, in the place of all that it names; what no pattern names as it is. */
function patterned(names: readonly string[], patterns: readonly string[] = []): string[] {
  const meant = (name: string) => patterns.find(pattern => new RegExp(`^${pattern.replace(/[.?+/]/g, '\\$&').replace(/\*/g, '.*')}$`).test(name)) ?? name;
  return [...new Set(names.map(meant))].sort();
}

async function seen({ stored, asked }: SignalStage, patterns: Seen = {}): Promise<Seen> {
  const addresses = asked.map(address => address.replace(/^https:\/\/|\?.*$/g, ''));
  return { stored: patterned(await stored(), patterns.stored), asked: patterned(addresses, patterns.asked) };
}

const whole = ({ stored = [], asked = [] }: Seen = {}) => ({ stored, asked });

/** What was seen beyond all that is expected. */
async function beyond(stage: SignalStage, most: Seen | undefined): Promise<string[]> {
  const now = await seen(stage, most);
  return (['stored', 'asked'] as const).flatMap(kind => now[kind]?.filter(name => !whole(most)[kind].includes(name)) ?? []);
}

/** Everything that tells of the grant is there. */
async function heard(stage: SignalStage, act: string, granted: Seen): Promise<void> {
  await stage.page.evaluate(`${act};0`);
  await eventually(
    () => seen(stage, granted),
    now => (['stored', 'asked'] as const).every(kind => whole(granted)[kind].every(name => now[kind]?.includes(name))),
    JSON.stringify(granted),
  );
}

test('every vendor whose code the catalogue can run, and that has a consent call, is here', () => {
  const callable = Object.values(catalog).filter(({ sdk, signal }) => sdk && signal?.by === 'calls');
  expect(Object.keys(REAL_VENDORS).sort()).toEqual(callable.map(({ id }) => id).sort());
});

test.concurrent.each(Object.entries(REAL_VENDORS))(
  '%s: as it says while it waits and when refused, all of it once granted, and no more after a withdrawal',
  async (id, vendor) => {
    const { act, held, granted, withdrawn } = vendor;
    const stage = await openOn(id, vendor, []);
    const { page, asked, choose, forget } = stage;
    await page.evaluate(`${act};0`);
    await moment();
    expect(await beyond(stage, held)).toEqual([]);
    await choose();
    await page.evaluate(`${act};0`);
    await moment();
    expect(await beyond(stage, held)).toEqual([]);
    await choose(id);
    await heard(stage, act, granted);
    await choose();
    await moment(); // what was gathered before may go
    await forget();
    asked.length = 0;
    await page.evaluate(`${act};${LEAVE};0`);
    await moment();
    expect([await beyond(stage, withdrawn), await page.evaluate('problems')]).toEqual([[], []]);
    await stage.close();
  },
);

test.concurrent.each(Object.entries(REAL_VENDORS))('%s: a returning visitor’s grant is heard by the code as it comes', async (id, vendor) => {
  const stage = await openOn(id, vendor, [id]);
  await heard(stage, vendor.act, vendor.granted);
  expect(await stage.page.evaluate('problems')).toEqual([]);
  await stage.close();
});
