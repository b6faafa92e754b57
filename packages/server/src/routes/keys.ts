// GET /v1/keys: the public halves of the keys that sign, or have signed, for the logs of this endpoint.
import { formatVerifierKey } from '@assent/core/proof';
import type { Keys } from '../log/keys.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { LogStore } from '../store/log-store.ts';

/** One verifier key for each log and key (C2SP signed-note), the newest log and the current key of each site first. */
export const giveKeys = (sites: ReadonlyMap<string, ServedSite>, store: Pick<LogStore, 'logs'>, keys: Keys) => async (): Promise<Response> => {
  const logs = await Promise.all([...sites.keys()].map(async site => (await store.logs(site)).toReversed()));
  const all = logs.flat().flatMap(({ origin }) => keys.verifiers(origin).map(formatVerifierKey));
  return Response.json({ keys: all }, { headers: { 'cache-control': 'public, max-age=300', 'access-control-allow-origin': '*' } });
};
