// The site of deliberate sinners, open to a scanner: what it finds of each of them, for tests and for the bench.
import { catalog, neverHeld } from '@assent/catalog';
import type { Finding } from '@assent/core';
import { findChromium } from '../../../packages/scanner/src/browser/find-chromium.ts';
import { launch } from '../../../packages/scanner/src/browser/launch.ts';
import { gather } from '../../../packages/scanner/src/gather.ts';
import { judge } from '../../../packages/scanner/src/judge/judge.ts';
import { makeKnowledge } from '../../../packages/scanner/src/judge/knowledge.ts';
import { startSinnersServer } from '../../helpers/sinners-server.ts';
import type { Sinner } from './sinner.ts';
import { sinners } from './sinners.ts';
import { vendors } from './vendors.ts';

export interface OpenSinners {
  scan(sinner: Sinner): Promise<{ readonly findings: readonly Finding[]; readonly french: readonly Finding[] }>;
  close(): Promise<void>;
}

export async function openSinners(): Promise<OpenSinners> {
  const hosts = new Map(sinners.flatMap(sinner => [`www.${sinner.name}.test`, ...Object.keys(sinner.aliases ?? {})].map(host => [host, sinner] as const)));
  const server = await startSinnersServer((url, headers) => {
    const answer = hosts.get(url.hostname)?.paths[url.pathname];
    return typeof answer === 'string' ? { body: answer } : (answer ?? vendors(url, headers));
  });
  const launched = await launch({ executable: findChromium(process.env.CHROMIUM), args: server.args });
  return {
    async scan({ name, phases, notice = false, pages = 1, site, listed = [], login = false, aliases = {}, profile = 'fr' }) {
      const { scanned } = await gather(launched.browser, {
        url: `https://www.${name}.test/`,
        profile,
        pages,
        listed: listed.map(path => `https://www.${name}.test${path}`),
        ...(login && { login: async (page, url) => void (await page.goto(new URL('/login', url).href)) }),
        concurrency: 3,
        patience: { least: 150, quiet: 200, most: 6000 },
        noticePatience: 1000,
        language: 'en',
        phases,
        measureNotice: notice,
        resolveAlias: async host => aliases[host] ?? [],
        now: Date.now,
      });
      const knowledge = makeKnowledge({ catalog, neverHeld: neverHeld.map(({ match }) => match), site: site ?? null, start: scanned.start, profile });
      return { findings: judge(scanned, knowledge, 'en'), french: judge(scanned, knowledge, 'fr') };
    },
    async close() {
      await launched.close();
      await server.close();
    },
  };
}
