// The scanner: what a site really does, and which rules that breaks.
export { findChromium } from './browser/find-chromium.ts';
export { type KnownRule, ruleOf, SCAN_RULES, severityOf } from './judge/rule-of.ts';
export type { NoticeSeen } from './notice/notice-seen.ts';
export type { Picture } from './notice/look-at-layers.ts';
export { PHASES, type Phase } from './observation/observation.ts';
export { asGithub } from './report/as-github.ts';
export { asHtml } from './report/as-html.ts';
export { asJunit } from './report/as-junit.ts';
export { asMarkdown, summaryOf } from './report/as-markdown.ts';
export { asSarif } from './report/as-sarif.ts';
export { compareReports, type ReportDifference } from './report/compare-reports.ts';
export { makeBaseline, readFindings, readReport, scanReportJsonSchema } from './report/read-report.ts';
export { type HostFound, SCAN_REPORT_SCHEMA, type ScanReport, type TracerFound } from './report/scan-report.ts';
export { scan, type ScanOptions, type ScanResult } from './scan.ts';
export { ScanError, type ScanErrorCode } from './scan-error.ts';
export { draftSiteFile, type SiteDraft } from './site-file/draft-site-file.ts';
export { updateSiteFile } from './site-file/update-site-file.ts';
