// A look-up in the DPO room: what is asked, and what is answered, with the verdict and everything it rests on.
import type { Verdict } from '../choice.ts';
import type { SiteChange } from '../change.ts';
import type { ConsentRecord } from '../record.ts';
import type { RequestState, Right } from '../rights/rights-request.ts';
import type { ShownAct } from './act.ts';
import type { ShownCapture } from './capture.ts';

/** Why somebody looks: a visitor's request, a complaint, an authority's question, a claim in court, or a check of one's own. A fixed list, so that no text about anybody is kept. */
export const LOOKUP_REASONS = ['request', 'complaint', 'authority', 'claim', 'check'] as const;
export type LookupReason = (typeof LOOKUP_REASONS)[number];

/**
 * `verified`: all checks hold · `pending`: all but that a signed checkpoint covers it, which comes within seconds · `altered`: one does not hold; do not
 * rely on it · `erased`: it was there, and was erased on that day · `not-found`: there is nothing under that number here, and never was.
 */
export const FINDINGS = ['verified', 'pending', 'altered', 'erased', 'not-found'] as const;
export type LookupVerdict = (typeof FINDINGS)[number];

/**
 * `record`: its text is that of the row it stands in · `leaf`: with its salt it makes the entry that the log has · `included`: it is in the signed log at
 * its place · `signed`: by a key of this endpoint · `version`: the log says what that version of the site was · `notice`: and what its notice said.
 */
export const CHECKS = ['record', 'leaf', 'included', 'signed', 'version', 'notice'] as const;
export type CheckName = (typeof CHECKS)[number];
/** `open` = cannot be said yet, or any more: no checkpoint covers it yet, or the log was pruned there. */
export type CheckResult = 'holds' | 'fails' | 'open';

/** A change between two versions, in the languages of the room. */
export interface SaidChange extends Omit<SiteChange, 'text'> {
  readonly text: Readonly<Record<'en' | 'fr', string>>;
}

/** The notice that a record names, as the log's evidence has it. */
export interface ShownNotice {
  /** Address of the page that shows it from evidence, below the endpoint's own; `null` where the files of that version were not kept. */
  readonly frame: string | null;
  /** Where the log says what that version was. */
  readonly epoch: number;
  readonly index: number;
  /** The texts of both layers, as they were hashed. */
  readonly texts: unknown;
  /** Screenshots of exactly this notice, of all width classes, in the order of the log. */
  readonly captures: readonly ShownCapture[];
  /** What is different today: of the site file, and of the texts, by path. */
  readonly changes: readonly SaidChange[];
  readonly wording: readonly { readonly path: string; readonly before: string | null; readonly after: string | null }[];
}

/** One record with what was found about it. */
export interface FoundRecord {
  readonly record: ConsentRecord;
  /** Base64; with the record it opens the leaf. */
  readonly salt: string;
  /** `null` while it is not in the log yet. */
  readonly place: { readonly epoch: number; readonly index: number } | null;
  /** ISO 8601 date on which it goes by itself. */
  readonly due: string;
  readonly verdict: Extract<LookupVerdict, 'verified' | 'pending' | 'altered'>;
  readonly checks: Readonly<Record<CheckName, CheckResult>>;
  /** The receipt, a tlog-proof file; `null` while there is none. */
  readonly receipt: string | null;
  /** What was in force before, by purpose; `null` for the subject's first choice. */
  readonly before: Readonly<Record<string, Verdict>> | null;
  /** `null` where no evidence fits. */
  readonly notice: ShownNotice | null;
}

/** Answer of `POST /v1/proofs`. */
export interface Lookup {
  readonly schema: 'assent-lookup/1';
  readonly site: string;
  /** `''` where a receipt could not be read. */
  readonly subject: string;
  readonly verdict: LookupVerdict;
  /** What the receipt that was shown proves by itself; `null` where none was. `code` = why it proves nothing. */
  readonly receipt: { readonly ok: boolean; readonly code: string | null; readonly id: string | null } | null;
  /** ISO 8601 date; `null` where nothing was erased. */
  readonly erased: string | null;
  /** Since when the records wait for the end of a dispute, ISO 8601 date. */
  readonly restricted: string | null;
  /** The newest first. */
  readonly records: readonly FoundRecord[];
  readonly requests: readonly { readonly id: string; readonly right: Right; readonly state: RequestState; readonly due: string }[];
  /** Who has looked before and what for, the newest first, this one included. */
  readonly acts: readonly ShownAct[];
}
