// Who keeps captures: an endpoint that is asked over the network, or the one that runs in this process.
import type { CaptureFacts, Captures } from '@assent/core';
import type { RunningServer } from '@assent/server';
import type { World } from '../command.ts';
import type { Capturing } from './read-capture-options.ts';

export interface CaptureKeeper {
  /** Address of the endpoint, whose pages of evidence are below it. */
  readonly url: string;
  /** What the endpoint serves now, and what there is of it. Throws with what it answered. */
  list(): Promise<Captures>;
  /** `picture` = SHA-256 (hex) of the PNG. Answers whether it was new; throws with what the endpoint answered. */
  keep(facts: CaptureFacts, png: Uint8Array, picture: string): Promise<boolean>;
}

/** The endpoint of a site file, by a token. */
export function keeperAt({ url, site, token }: NonNullable<Capturing['endpoint']>, { fetch }: Pick<World, 'fetch'>): CaptureKeeper {
  const authorization = `Bearer ${token}`;
  return {
    url,
    async list() {
      const answer = await fetch(`${url}/v1/captures?site=${site}`, { headers: { authorization } });
      if (!answer.ok) throw await refusal(answer, url);
      return (await answer.json()) as Captures;
    },
    async keep({ version, screen, ...facts }, png, picture) {
      const said = { site, version: version.site, notice: version.notice, sdk: version.sdk, picture, screen: String(screen), ...facts };
      const answer = await fetch(`${url}/v1/captures?${new URLSearchParams(said)}`, {
        method: 'POST',
        body: Uint8Array.from(png),
        headers: { authorization, 'content-type': 'image/png' },
      });
      if (!answer.ok) throw await refusal(answer, url);
      return answer.status === 201;
    },
  };
}

/** The endpoint that this process runs. */
export function ownKeeper({ url, captures }: Pick<RunningServer, 'url' | 'captures'>, site: string): CaptureKeeper {
  return {
    url,
    async list() {
      const there = await captures.list(site);
      if (!there) throw new Error(`expected the log to have the version of ${site} that is served, got none`);
      return there;
    },
    async keep(facts, png) {
      const kept = await captures.keep(site, facts, png);
      if (typeof kept === 'string') throw new Error(`expected the picture to be kept, got ${kept}`);
      return kept.isNew;
    },
  };
}

async function refusal(answer: Response, url: string): Promise<Error> {
  const { code, message } = ((await answer.json().catch(() => null)) ?? {}) as { readonly code?: string; readonly message?: string };
  return new Error(`${url} answered ${answer.status}${code ? ` (${code}): ${message}` : ''}`);
}
