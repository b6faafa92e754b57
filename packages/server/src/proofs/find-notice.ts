// Finds what a record names: the version of the site, and the notice in its language, as the log's evidence has them.
import { type CaptureStatement, type CheckResult, compareTexts, type ConsentRecord, type Json, type ShownNotice, type Site } from '@assent/core';
import type { EvidenceStatement } from '../evidence/describe-version.ts';
import { readEvidence, readSound } from '../evidence/read-evidence.ts';
import { showCaptures } from '../evidence/show-captures.ts';
import { sayChanges } from '../sites/say-changes.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { LogStore, Place } from '../store/log-store.ts';

export interface FoundNotice {
  readonly version: CheckResult;
  readonly notice: CheckResult;
  readonly shown: ShownNotice | null;
}

type Stores = Pick<LogStore, 'logs' | 'statements'> & Pick<EvidenceStore, 'evidence'>;

/** `place` = where the record's own leaf is: evidence that came later proves nothing about it. */
export async function findNotice(store: Stores, served: ServedSite, record: ConsentRecord | null, place: Place | null): Promise<FoundNotice> {
  if (!record) return { version: 'open', notice: 'open', shown: null };
  const site = served.site.id;
  const { versions: all, captures } = await readEvidence(store, site);
  const before = all.filter(({ at }) => !place || at.epoch < place.epoch || (at.epoch === place.epoch && at.index < place.index));
  const ofVersion = before.filter(({ said }) => said.site === record.version.site);
  const found = ofVersion.findLast(({ said }) => nameIn(said, record) && said.sdk === record.version.sdk);
  const name = (found && nameIn(found.said, record)) ?? '';
  const texts = found && (await readDocument(store, site, record.version.notice));
  const version: CheckResult = ofVersion.length ? 'holds' : 'fails';
  if (!found || !texts) return { version, notice: 'fails', shown: null };
  const today = all.findLast(({ said }) => said.site === served.version);
  const [then, now, textsNow] = await Promise.all([
    readDocument(store, site, found.said.site),
    today && readDocument(store, site, today.said.site),
    today && readDocument(store, site, today.said.notices[name] ?? today.said.notices[record.locale] ?? ''),
  ]);
  return {
    version,
    notice: 'holds',
    shown: {
      frame: (await isWhole(store, site, found.said)) ? `/evidence/${site}/${found.at.epoch}/${found.at.index}/${name}/` : null,
      ...found.at,
      texts,
      captures: await showCaptures(
        store,
        site,
        captures.filter(one => isOf(one.said, record)),
      ),
      changes: then && now && found.said.site !== today?.said.site ? sayChanges(then as unknown as Site, now as unknown as Site) : [],
      wording: textsNow ? compareTexts(texts, textsNow) : [],
    },
  };
}

/** What a statement calls the texts that were shown: of that language, that variant, and whichever profile; `undefined` where it has none with that hash. */
function nameIn({ notices }: EvidenceStatement, { locale, version: { variant, notice } }: ConsentRecord): string | undefined {
  const shown = Object.keys(notices).filter(name => notices[name] === notice);
  return shown.find(name => /^[^@~]+/.exec(name)?.[0] === locale && name.split('~')[1] === variant);
}

async function readDocument(store: Stores, site: string, name: string): Promise<Json | null> {
  const bytes = await readSound(store, site, name);
  return bytes && (JSON.parse(Buffer.from(bytes).toString('utf8')) as Json);
}

/** Pictures come after what they show, and often after the record: how it looked does not depend on when it was looked at. */
const isOf = ({ version }: CaptureStatement, { version: named }: ConsentRecord): boolean =>
  version.site === named.site && version.notice === named.notice && version.sdk === named.sdk;

/** True where every file that was delivered is kept, so that it can be run again. */
async function isWhole(store: Stores, site: string, { files }: EvidenceStatement): Promise<boolean> {
  for (const name of new Set(Object.values(files))) if (!(await store.evidence(site, name))) return false;
  return true;
}
