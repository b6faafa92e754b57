// Every text of the dashboard: what a language has to say. A language that misses one does not compile.
import type { Dimension, FindingSeverity, Parity, SeenAs } from '@assent/core';
import type { ProblemKind } from '../api/answer.ts';
import type { SeriesId } from '../figures/indicators.ts';
import type { Grain } from '../figures/points.ts';
import type { PageId } from '../view/page-id.ts';
import type { Preset } from '../view/range.ts';

export type IndicatorId = 'shown' | SeriesId | 'withdrawn';

export interface Words {
  readonly tag: string;
  readonly name: string;
  readonly title: string;
  readonly skip: string;
  readonly language: string;
  readonly site: string;
  readonly signOut: string;
  /** What each page is called: its tab, its heading and the title of the window. */
  readonly pages: Readonly<Record<PageId, string>>;
  readonly pagesLabel: string;
  readonly loading: string;

  readonly signIn: {
    readonly title: string;
    readonly about: string;
    readonly token: string;
    readonly where: string;
    readonly submit: string;
    readonly empty: string;
    readonly wrong: string;
    readonly ended: string;
    readonly privacy: string;
    readonly passkey: string;
    readonly passkeyFailed: string;
    readonly company: string;
    readonly companyUnknown: string;
    readonly companyFailed: string;
  };

  /** What whoever was sent a share link is told. */
  readonly link: { readonly dead: string; readonly deadAbout: string; readonly fixed: string };

  readonly shortcuts: {
    readonly label: string;
    readonly about: string;
    readonly clear: string;
    readonly on: string;
    readonly close: string;
  };

  readonly range: {
    readonly label: string;
    readonly presets: Readonly<Record<Preset, string>>;
    readonly custom: string;
    readonly from: string;
    readonly to: string;
    readonly apply: string;
    readonly incomplete: string;
    readonly reversed: string;
    readonly long: (days: string) => string;
    /** `zone`: IANA name. */
    zone(zone: string): string;
    readonly growing: string;
  };

  readonly indicator: Readonly<Record<IndicatorId, { readonly label: string; readonly about: string }>>;
  readonly about: (label: string) => string;
  readonly figures: string;
  readonly outOf: (hits: string, of: string) => string;
  readonly bases: { readonly shown: string; readonly answered: string };
  readonly interval: (interval: string) => string;
  readonly perDay: (count: string) => string;
  readonly few: (count: string) => string;
  readonly hidden: string;
  /** Instead of a count that may be ten or more, hidden to protect a smaller one. */
  readonly hiddenCount: string;
  readonly impossible: string;
  readonly sum: string;

  readonly trend: {
    readonly title: string;
    readonly finding: {
      readonly none: string;
      readonly single: (rate: string) => string;
      readonly level: (rate: string) => string;
      readonly moved: (before: string, after: string, up: boolean) => string;
    };
    readonly grain: Readonly<Record<Grain, string>>;
    readonly gaps: string;
    readonly hint: string;
    readonly growing: string;
    readonly untold: string;
    readonly column: Readonly<Record<Grain, string>>;
    readonly table: string;
    readonly caption: string;
  };

  readonly purposes: {
    readonly title: string;
    readonly about: string;
    readonly column: string;
    readonly granted: string;
    readonly rate: string;
    readonly interval: string;
    readonly caption: string;
    readonly none: string;
    /** Titles for the purposes that every site may use; a site's own title wins. */
    readonly known: Readonly<Record<string, string>>;
  };

  readonly dimensions: {
    readonly names: Readonly<Record<Dimension, string>>;
    /** Of devices, entries and the page that no template stands for. */
    readonly values: Readonly<Record<string, string>>;
    readonly unknown: string;
    readonly answers: string;
    readonly later: string;
  };

  readonly filters: { readonly label: string; readonly remove: string; readonly clear: string };

  readonly change: {
    readonly none: string;
    readonly points: (points: string) => string;
    readonly percent: (percent: string) => string;
    readonly chance: string;
    readonly with: (span: string) => string;
  };

  readonly parity: {
    readonly title: string;
    readonly holds: string;
    readonly fails: string;
    readonly rule: (id: string, title: string, why: string) => string;
    /** What is wrong where a rule is broken. */
    readonly rules: Readonly<Record<Parity['broken'][number]['rule'], string>>;
  };

  readonly versions: {
    readonly live: string;
    readonly wentLive: (day: string) => string;
    readonly since: (day: string) => string;
    readonly first: string;
    readonly asksAgain: string;
    readonly none: string;
    readonly idle: string;
    readonly alone: string;
    readonly compared: (points: string, low: string, high: string, clear: boolean) => string;
  };

  readonly funnel: {
    readonly title: string;
    readonly about: string;
    readonly stages: Readonly<Record<'views' | 'eligible' | 'shown' | 'answered' | 'granted', string>>;
    readonly granted: string;
    readonly outOf: (share: string, stage: string) => string;
    readonly stage: string;
    readonly count: string;
    readonly before: string;
  };

  readonly coverage: { readonly title: string; readonly about: string; readonly none: string; readonly gpc: string; readonly views: string };

  readonly delivery: {
    readonly title: string;
    readonly about: string;
    readonly rate: (kept: string, given: string) => string;
    readonly none: string;
    readonly queue: (count: string) => string;
  };

  readonly exporting: {
    readonly label: string;
    readonly all: string;
    readonly json: string;
    /** `name` of a table, as its file has it. */
    readonly table: (name: string) => string;
    readonly picture: string;
    readonly pictureAs: (title: string, kind: string) => string;
  };

  readonly onPages: {
    readonly title: string;
    readonly about: string;
    readonly none: string;
    /** `share`: `12% (1,200 of 10,000)`, of page views. */
    held(share: string): string;
    unknown(share: string): string;
    /** `times`: how often; the code follows. */
    problem(times: string): string;
  };

  readonly residue: {
    readonly title: string;
    readonly about: string;
    readonly none: string;
    readonly pages: (service: string, pages: string) => string;
  };

  readonly empty: {
    readonly title: string;
    readonly about: string;
    readonly line: string;
    readonly after: string;
    readonly action: string;
    readonly quiet: (span: string) => string;
    readonly quietAbout: string;
    readonly widen: string;
    readonly noSite: string;
    readonly noSiteAbout: string;
  };

  readonly proofs: {
    readonly title: string;
    readonly about: string;
    readonly none: string;
    readonly missing: (count: string) => string;
    readonly unproven: (count: string) => string;
    readonly unknown: string;
    readonly failed: string;
  };
  readonly scan: {
    readonly title: string;
    readonly about: string;
    readonly unscheduled: string;
    readonly waiting: string;
    readonly none: (when: string) => string;
    readonly at: (when: string) => string;
    readonly gone: (when: string) => string;
    readonly noNotice: (when: string) => string;
    readonly notMade: (when: string, code: string) => string;
    readonly captured: (count: string) => string;
    readonly allCaptured: string;
    readonly notCaptured: string;
    readonly captureFailed: (code: string) => string;
    readonly severities: Readonly<Record<FindingSeverity, string>>;
    readonly fix: string;
    readonly failed: string;
  };
  readonly undeclared: {
    readonly title: string;
    readonly about: string;
    readonly none: string;
    readonly failed: string;
    /** What a request was for, by directive. */
    readonly seenAs: Readonly<Record<SeenAs, string>>;
    readonly last: (day: string) => string;
    readonly reports: (count: string) => string;
    readonly blocked: string;
    readonly passed: string;
    readonly next: string;
    /** `names` = of the services in the catalogue that use the host. */
    readonly known: (names: string) => string;
    readonly unknown: string;
    readonly entry: (host: string) => string;
    readonly allow: string;
    readonly other: (count: string) => string;
  };

  readonly sample: { readonly name: string; readonly about: string; readonly back: string };

  readonly problem: Readonly<Record<Exclude<ProblemKind, 'signed-out'>, { readonly title: string; readonly about: string }>>;
  readonly retry: string;
  readonly backToDefault: string;
  readonly code: (code: string) => string;

  readonly method: { readonly title: string; readonly notes: readonly { readonly term: string; readonly about: string }[] };
}
