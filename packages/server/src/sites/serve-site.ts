// Makes a site ready to be served: its version is kept beside the earlier ones, its files are compiled, and its log says what they are.
import { canonicalize, type Experiment, type Site } from '@assent/core';
import { compileSite, type SiteFiles } from '../delivery/compile-site.ts';
import type { Sdk } from '../delivery/sdk.ts';
import type { Store } from '../store/store.ts';
import { describeVersion } from '../evidence/describe-version.ts';
import { logEvidence } from '../evidence/log-evidence.ts';
import { runningExperiment } from '../experiments/running-experiment.ts';
import { makeCalendar } from '../tally/calendar.ts';
import { knownVersion } from './known-version.ts';
import { purposeTitles } from './purpose-titles.ts';
import type { ServedSite } from './served-site.ts';
import { versionIds } from './version-ids.ts';

/** `now` in milliseconds; the site's log must be open. Throws what `compileSite` throws. */
export async function serveSite(site: Site, sdk: Sdk, store: Store, now: number): Promise<ServedSite> {
  const ids = await versionIds(site, await store.versions(site.id));
  const experiment = runningExperiment(site, await store.experiments(site.id));
  const files = compileSite(site, sdk, ids, experiment);
  await store.keepVersion({ site: site.id, hash: ids.hash, body: canonicalize(site), firstSeen: now });
  await logEvidence(store, site.id, describeVersion(site, sdk, ids.hash, files, experiment));
  const versions = await store.versions(site.id);
  const known = new Map(versions.map(version => [version.hash, knownVersion(JSON.parse(version.body) as Site)]));
  const drafts = new Map<Experiment, SiteFiles>();
  const draft = (one: Experiment): SiteFiles => {
    const made = drafts.get(one) ?? compileSite(site, sdk, ids, one);
    drafts.set(one, made);
    return made;
  };
  const [calendar, titles] = [makeCalendar(site.zone ?? 'UTC'), purposeTitles(site, sdk)];
  return { site, version: ids.hash, versions: known, files, experiment, draft, calendar, titles };
}
