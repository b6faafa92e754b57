// One look at the terminal: every cookie of the profile, and what each frame's origin stores.
import type { BrowserContext, CDPSession } from 'puppeteer-core';
import type { TracerKind } from '@assent/core';
import { inFrames } from './isolated.ts';

export interface Stored {
  readonly kind: TracerKind;
  readonly name: string;
  readonly domain: string;
  readonly value: string;
  /** Seconds from now, `null` = no end of its own. */
  readonly life: number | null;
  readonly httpOnly?: boolean;
}

/** `now` in seconds since 1970. */
export async function readJar(context: BrowserContext, session: CDPSession, now: number): Promise<readonly Stored[]> {
  const cookies = (await context.cookies()).map(({ name, value, domain, expires, httpOnly }) => ({
    kind: 'cookie' as const,
    name,
    domain: domain.replace(/^\./, ''),
    value,
    life: expires && expires > 0 ? Math.round(expires - now) : null,
    httpOnly: Boolean(httpOnly),
  }));
  const frames = await inFrames(session, readStorage).catch(() => []);
  const stored = frames.flatMap(({ value }) => value.map(entry => ({ ...entry, kind: entry.kind as TracerKind, life: null })));
  return [...cookies, ...new Map(stored.map(entry => [`${entry.kind} ${entry.domain} ${entry.name}`, entry])).values()];
}

async function readStorage(): Promise<{ kind: string; name: string; domain: string; value: string }[]> {
  const found: { kind: string; name: string; domain: string; value: string }[] = [];
  // a frame without an address stores where its maker does
  const domain = location.hostname || (URL.canParse(origin) ? new URL(origin).hostname : '');
  const add = (kind: string, name: string, value = '') => found.push({ kind, name, domain, value });
  for (const [kind, area] of [
    ['local-storage', 'localStorage'],
    ['session-storage', 'sessionStorage'],
  ] as const) {
    try {
      for (const [name, value] of Object.entries(window[area])) add(kind, name, String(value));
    } catch {
      // denied to this frame
    }
  }
  const attempt = async (read: () => Promise<void>) => read().catch(() => undefined);
  await attempt(async () => (await indexedDB.databases()).forEach(({ name }) => add('indexed-db', name ?? '')));
  await attempt(async () => (await caches.keys()).forEach(name => add('cache', name)));
  await attempt(async () =>
    (await navigator.serviceWorker.getRegistrations()).forEach(({ active, installing, waiting }) =>
      add('service-worker', new URL((active ?? waiting ?? installing)?.scriptURL ?? location.href).pathname),
    ),
  );
  return found;
}
