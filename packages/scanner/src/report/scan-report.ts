// The report of a scan, as JSON: the truth of which every other format is a view.
import type { Finding, TracerKind } from '@assent/core';
import type { SiteSays } from '../crawl/survey-site.ts';
import type { NoticeSeen } from '../notice/notice-seen.ts';
import type { PageProblem, Phase } from '../observation/observation.ts';
import type { ReportLocale } from '../words/bilingual.ts';

/** Which shape a report has; a reader that does not know it has to say so. */
export const SCAN_REPORT_SCHEMA = 'assent-scan-report/1';

/** One tracer, whatever the number of times it was met. */
export interface TracerFound {
  readonly kind: TracerKind;
  readonly name: string;
  readonly domain: string;
  /** Id of the service, `null` = unknown. */
  readonly service: string | null;
  /** Organisation behind an unknown one, where third-party-web knows it. */
  readonly entity: string | null;
  /** Why it needs no consent, `null` when it does or nobody knows. */
  readonly exempt: 'necessary' | 'choice' | 'needed' | 'attested' | null;
  /** Longest life that it was given, in seconds; `null` = no end of its own. */
  readonly life: number | null;
  /** `before untouched`, `accept answered` … in which it was met. */
  readonly seen: readonly string[];
  /** Who wrote it, the nearest script first, where anybody was seen. */
  readonly by: readonly string[];
  /** Shortened SHA-256 of one of its values, or the value where it was asked to be kept. */
  readonly value: string;
  /** Why the browser refused it; absent when it did not. */
  readonly blocked?: string;
  readonly httpOnly?: boolean;
}

/** A host that was asked for something. */
export interface HostFound {
  readonly host: string;
  readonly own: boolean;
  readonly service: string | null;
  readonly entity: string | null;
  readonly seen: readonly string[];
  /** As the DevTools protocol names them, sorted. */
  readonly types: readonly string[];
  readonly requests: number;
}

/** A tag manager's container, and what its text tells. */
export interface ContainerFound {
  readonly id: string;
  /** Type codes of its tags. */
  readonly types: readonly string[];
  /** Ids of known services that need consent and that it could load. */
  readonly services: readonly string[];
  /** Other hosts that its tags name. */
  readonly hosts: readonly string[];
  readonly seen: readonly string[];
}

export interface ScanReport {
  readonly schema: typeof SCAN_REPORT_SCHEMA;
  /** Version of the scanner. */
  readonly version: string;
  /** Language of its sentences. */
  readonly locale: ReportLocale;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly url: string;
  /** What its first page says of it. */
  readonly says: SiteSays;
  readonly profile: string;
  /** Id of the site file that was compared, `null` without one. */
  readonly site: string | null;
  readonly conditions: { readonly browser: string; readonly args: readonly string[]; readonly language: string; readonly viewport: string };
  readonly pages: readonly string[];
  readonly phases: readonly { readonly phase: Phase; readonly answered: string | null; readonly requests: number }[];
  readonly findings: readonly Finding[];
  readonly tracers: readonly TracerFound[];
  readonly hosts: readonly HostFound[];
  readonly containers: readonly ContainerFound[];
  /** `null` = none appeared. */
  readonly notice: NoticeSeen | null;
  readonly problems: readonly (Omit<PageProblem, 'message'> & { readonly message: string })[];
  /** What this report does not say. */
  readonly limits: readonly string[];
}
