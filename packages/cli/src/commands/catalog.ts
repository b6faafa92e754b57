// assent catalog: holds the catalogue against the vendors' own code.
import { catalog as known } from '@assent/catalog';
import type { CatalogService, RealSdk } from '@assent/core';
import type { Browser } from 'puppeteer-core';
import { compareService, type Difference } from '../catalog/compare-service.ts';
import { findSdk } from '../catalog/find-sdk.ts';
import { openChromium } from '../catalog/open-chromium.ts';
import { runSdk } from '../catalog/run-sdk.ts';
import type { Command, World } from '../command.ts';
import { UsageError } from '../usage-error.ts';

type Runnable = CatalogService & { readonly sdk: RealSdk };

interface Result {
  readonly service: string;
  readonly package: string;
  readonly stored: readonly string[];
  readonly hosts: readonly string[];
  readonly differences: readonly Difference[];
}

/** Pages at a time: each is mostly waiting. */
const AT_ONCE = 5;

export const catalog: Command = {
  summary: "hold the catalogue against the vendors' own code",
  help: `Usage: assent catalog verify [SERVICE …] [--json]

Loads the vendor's own code from npm on an empty page in Chromium, once for each service, and compares the cookies,
the storage and the hosts with what the catalogue declares. Nothing leaves the machine: every request is answered
here. The packages have to be installed, in the versions that the catalogue names; what is missing is said.

  --json    results for a program

Exit code: 0 as declared, 1 different or failed, 2 wrong usage, 4 no browser.`,
  options: { json: { type: 'boolean', default: false } },
  arguments: 'verify [SERVICE …]',
  async run(values, world, [action, ...ids]) {
    if (action !== 'verify') throw new UsageError(`expected "verify", got ${action === undefined ? 'nothing' : `"${action}"`}`);
    const services = pick(ids);
    let browser: Browser;
    try {
      browser = await openChromium(world);
    } catch (error) {
      world.err(`assent: ${(error as Error).message}`);
      return 4;
    }
    try {
      const results = await all(services, service => verifyService(browser, service, world.cwd));
      if (values.json) world.out(JSON.stringify(results, null, 2));
      else for (const result of results) tell(result, world);
      return results.some(({ differences }) => differences.some(({ code }) => code !== 'not-seen')) ? 1 : 0;
    } finally {
      await browser.close();
    }
  },
};

function pick(ids: readonly string[]): Runnable[] {
  const runnable = Object.values(known).filter((service): service is Runnable => service.sdk !== undefined);
  const unknown = ids.filter(id => !runnable.some(service => service.id === id));
  if (unknown.length) throw new UsageError(`expected services whose code is on npm (${runnable.map(({ id }) => id).join(', ')}), got ${unknown.join(', ')}`);
  return ids.length ? runnable.filter(({ id }) => ids.includes(id)) : runnable;
}

async function verifyService(browser: Browser, service: Runnable, cwd: string): Promise<Result> {
  const seen = await runSdk(browser, service.sdk, findSdk(service.sdk, cwd));
  return {
    service: service.id,
    package: service.sdk.package,
    stored: seen.tracers.map(({ name, kind }) => `${kind} ${name}`),
    hosts: [...new Set(seen.asked.map(address => new URL(address).hostname))],
    differences: compareService(service, seen),
  };
}

async function all<T, R>(items: readonly T[], one: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.map((item, index) => [item, index] as const);
  const worker = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) results[next[1]] = await one(next[0]);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return results;
}

function tell({ service, package: from, stored, hosts, differences }: Result, world: World): void {
  const wrong = differences.filter(({ code }) => code !== 'not-seen');
  world.out(`${service} (${from}): ${stored.length} stored, ${hosts.length} hosts asked, ${wrong.length ? `${wrong.length} not as declared` : 'as declared'}`);
  for (const { code, message } of differences) (code === 'not-seen' ? world.err : world.out)(`  ${code}: ${message}`);
}
