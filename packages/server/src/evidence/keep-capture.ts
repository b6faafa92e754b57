// Keeps a picture of a version's notice, and says in the log what is on it.
import { hash } from 'node:crypto';
import { type CaptureFacts, type CaptureStatement, canonicalize } from '@assent/core';
import { digestNow, entryOf } from '@assent/core/proof';
import { hashNow } from '../log/hash-now.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Place } from '../store/log-store.ts';
import type { Store } from '../store/store.ts';
import { readEvidence, type SiteEvidence } from './read-evidence.ts';
import type { Png } from './read-png.ts';

/** Pictures of the same screen that are kept, however often it is taken: a lost token must not fill the disk. */
const MOST_OF_A_SCREEN = 4;

export interface KeptCapture {
  readonly said: CaptureStatement;
  readonly at: Place;
  readonly isNew: boolean;
}

export interface CaptureParts {
  readonly store: Pick<Store, 'logs' | 'statements' | 'state' | 'keepEvidence'>;
  /** A checkpoint has to follow. */
  readonly touch: (site: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The same picture of the same screen is kept once. `unknown-version`: the log does not say that the served version is shown in that language with these
 * texts by that SDK · `enough`: there are four pictures of that screen. `before` runs ahead of what is written. One picture at a time.
 */
export function keepCaptures({ store, touch, now }: CaptureParts) {
  let last: Promise<unknown> = Promise.resolve();
  const keep = async (served: ServedSite, facts: CaptureFacts, { bytes, width, height }: Png, before: (picture: string) => Promise<void>) => {
    const site = served.site.id;
    const evidence = await readEvidence(store, site);
    if (!isServed(evidence, served.version, facts)) return 'unknown-version';
    const picture = hash('sha256', bytes);
    const received = `${new Date(now()).toISOString().slice(0, 19)}Z`;
    const said: CaptureStatement = { schema: 'assent-capture/1', ...facts, picture, width, height, received };
    const alike = evidence.captures.filter(one => screenOf(one.said) === screenOf(said));
    const known = alike.find(one => one.said.picture === picture);
    if (known) return { ...known, isNew: false };
    if (alike.length >= MOST_OF_A_SCREEN) return 'enough';
    await before(picture);
    await store.keepEvidence(site, new Map([[picture, bytes]]));
    const body = canonicalize(said);
    const index = await store.state(site, { type: 'evidence', body, entry: digestNow(entryOf('evidence', body), hashNow) });
    touch(site);
    return { said, at: { epoch: (await store.logs(site)).at(-1)?.epoch ?? 0, index }, isNew: true };
  };
  return (...given: Parameters<typeof keep>): Promise<KeptCapture | 'unknown-version' | 'enough'> => {
    const result = last.then(() => keep(...given));
    last = result.catch(() => undefined);
    return result;
  };
}

function isServed({ versions }: SiteEvidence, served: string, { version, locale }: CaptureFacts): boolean {
  if (version.site !== served) return false;
  return versions.some(
    ({ said }) =>
      said.site === version.site &&
      said.sdk === version.sdk &&
      Object.entries(said.notices).some(([key, notice]) => notice === version.notice && key.split(/[@~]/)[0] === locale),
  );
}

/** What is on a picture, whichever picture it is. */
function screenOf({ version, locale, layer, screen, device, theme, source }: CaptureFacts): string {
  return canonicalize({ version, locale, layer, screen, device, theme, source });
}
