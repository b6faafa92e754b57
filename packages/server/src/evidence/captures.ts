// The captures of the versions that are served: what there is, and one more; for the route, and for the process that runs the endpoint.
import type { CaptureFacts, Captures } from '@assent/core';
import type { Trail } from '../access/trail.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { Account } from '../store/account-store.ts';
import type { Store } from '../store/store.ts';
import { type KeptCapture, keepCaptures } from './keep-capture.ts';
import { readEvidence } from './read-evidence.ts';
import { readPng } from './read-png.ts';
import { showCaptures } from './show-captures.ts';

export interface SiteCaptures {
  /** `null` where the log does not have the version that is served. */
  list(served: ServedSite): Promise<Captures | null>;
  /** `png` = the bytes as they came; `who` = whose token brought them, `null` = this process. Otherwise the code of what is wrong. */
  keep(
    served: ServedSite,
    facts: CaptureFacts,
    png: Uint8Array,
    who: Pick<Account, 'id'> | null,
  ): Promise<KeptCapture | 'not-a-picture' | 'unknown-version' | 'enough'>;
}

export interface SiteCapturesParts {
  readonly store: Store;
  readonly trail: Trail;
  /** A checkpoint has to follow. */
  readonly touch: (site: string) => void;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** One for an endpoint: pictures are kept one at a time. */
export function makeCaptures({ store, trail, touch, now }: SiteCapturesParts): SiteCaptures {
  const keep = keepCaptures({ store, touch, now });
  return {
    async list(served) {
      const site = served.site.id;
      const { versions, captures } = await readEvidence(store, site);
      const version = versions.findLast(({ said }) => said.site === served.version);
      if (!version) return null;
      const { at, said } = version;
      const of = captures.filter(one => one.said.version.site === said.site && one.said.version.sdk === said.sdk);
      return { site, version: { site: said.site, sdk: said.sdk, ...at }, notices: said.notices, captures: await showCaptures(store, site, of) };
    },
    async keep(served, facts, bytes, who) {
      const png = await readPng(bytes);
      if (!png) return 'not-a-picture';
      return keep(served, facts, png, picture => trail(who, 'captured', { site: served.site.id, detail: { picture } }));
    },
  };
}
