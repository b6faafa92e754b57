// What a scan has gathered, before anybody judges it: plain data.
import type { SiteSays } from '../crawl/survey-site.ts';
import type { NoticeSeen } from '../notice/notice-seen.ts';
import type { Observations, Phase } from '../observation/observation.ts';
import type { Visit } from '../visit/visit.ts';

export interface Scanned {
  /** Where a visitor arrives, redirects followed. */
  readonly start: string;
  /** Id of a profile of core. */
  readonly profile: string;
  readonly pages: readonly string[];
  /** Pages of the site that are known and were not visited. */
  readonly left: number;
  readonly visits: readonly Visit[];
  readonly notice: NoticeSeen | null;
  /** False when nobody looked for a notice. */
  readonly measured: boolean;
  /** On Assent's own notice: its buttons were clicked and did what they say. */
  readonly buttonsWork: boolean | null;
  readonly says: SiteSays;
  /** The sentence of the policy that asks everybody for an identity document. */
  readonly asksIdentity: string | null;
  readonly gpcFile: 'valid' | 'invalid' | 'missing';
  /** First-party host → the names that DNS leads to (CNAME), in order. */
  readonly aliases: Readonly<Record<string, readonly string[]>>;
}

const NOTHING: Observations = { requests: [], tracers: [], reads: [], fingerprints: [], jar: [], google: [], containers: [], problems: [] };

export function visitOf({ visits }: Scanned, phase: Phase): Visit | undefined {
  return visits.find(visit => visit.phase === phase);
}

export function observed(scanned: Scanned, phase: Phase): Observations {
  return visitOf(scanned, phase)?.observations ?? NOTHING;
}

/** Of every visit, in the order of phases. */
export function allObserved<K extends keyof Observations>(scanned: Scanned, what: K): Observations[K][number][] {
  return scanned.visits.flatMap(({ observations }) => [...observations[what]]) as Observations[K][number][];
}
