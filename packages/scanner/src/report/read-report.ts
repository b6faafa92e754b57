// Reads a report back, whoever wrote it, and publishes what it has to look like.
import { z } from 'zod';
import { FINDING_SEVERITIES, type Finding } from '@assent/core';
import { PHASES } from '../observation/observation.ts';
import { REPORT_LOCALES } from '../words/bilingual.ts';
import { SCAN_REPORT_SCHEMA, type ScanReport } from './scan-report.ts';

const text = z.string();
const strings = z.array(text);
const nullable = text.nullable();

const FindingSchema = z.object({
  rule: text.regex(/^(?:TR\d{3}|L\d{2})$/),
  severity: z.enum(FINDING_SEVERITIES),
  subject: text,
  service: text.optional(),
  message: text,
  fix: text,
  evidence: strings,
});

const ControlSchema = z.object({
  role: z.enum(['accept', 'refuse', 'settings', 'save', 'close', 'other']),
  label: text,
  tag: text,
  box: z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() }),
  fontSize: z.number(),
  ink: nullable,
  paper: nullable,
  reachable: z.boolean(),
});

const LayerSchema = z.object({
  text,
  controls: z.array(ControlSchema),
  switches: z.array(z.object({ label: text, on: z.boolean(), fixed: z.boolean() })),
  fields: strings,
});

const ReportSchema = z.object({
  schema: z.literal(SCAN_REPORT_SCHEMA),
  version: text,
  // reports of before there were two languages are English
  locale: z.enum(REPORT_LOCALES).default('en'),
  at: text,
  url: text,
  says: z.object({ name: text, language: text, policy: nullable }),
  profile: text,
  site: nullable,
  conditions: z.object({ browser: text, args: strings, language: text, viewport: text }),
  pages: strings,
  phases: z.array(z.object({ phase: z.enum(PHASES), answered: nullable, requests: z.number() })),
  findings: z.array(FindingSchema),
  tracers: z.array(
    z.object({
      kind: text,
      name: text,
      domain: text,
      service: nullable,
      entity: nullable,
      exempt: z.enum(['necessary', 'choice', 'needed', 'attested']).nullable(),
      life: z.number().nullable(),
      seen: strings,
      by: strings,
      value: text,
      blocked: text.optional(),
      httpOnly: z.boolean().optional(),
    }),
  ),
  hosts: z.array(z.object({ host: text, own: z.boolean(), service: nullable, entity: nullable, seen: strings, types: strings, requests: z.number() })),
  containers: z.array(z.object({ id: text, types: strings, services: strings, hosts: strings, seen: strings })).default([]),
  notice: z
    .object({
      tool: nullable,
      first: LayerSchema,
      second: LayerSchema.nullable(),
      phone: LayerSchema.nullable(),
      clicks: z.object({ accept: z.number().nullable(), refuse: z.number().nullable() }),
      others: z.array(LayerSchema),
      access: z.array(z.object({ what: text, where: text })).default([]),
      afterEscape: strings,
    })
    .nullable(),
  problems: z.array(z.object({ phase: z.enum(PHASES), moment: text, page: text, code: text, message: text })),
  limits: strings,
});

/** JSON Schema 2020-12 of a report. */
export function scanReportJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(ReportSchema), title: 'Assent scan report' };
}

/** Throws a TypeError that says where it is no report. */
export function readReport(input: unknown): ScanReport {
  const { success, data, error } = ReportSchema.safeParse(input);
  if (success) return data as unknown as ScanReport;
  const [issue] = error.issues;
  throw new TypeError(`expected a scan report (${SCAN_REPORT_SCHEMA}), got ${issue?.message ?? 'something else'} at ${issue?.path.join('.') || 'its top'}`);
}

/** A baseline: the findings that were there when the scanner was adopted. */
export const BASELINE_SCHEMA = 'assent-scan-baseline/1';

/** Of a baseline or of a whole report, the findings. Throws a TypeError. */
export function readFindings(input: unknown): readonly Pick<Finding, 'rule' | 'subject'>[] {
  const baseline = z.object({ schema: z.literal(BASELINE_SCHEMA), findings: z.array(FindingSchema.pick({ rule: true, subject: true })) }).safeParse(input);
  return baseline.success ? baseline.data.findings : readReport(input).findings;
}

/** What a baseline file holds: nothing that changes while the site does not. */
export function makeBaseline({ url, findings }: Pick<ScanReport, 'url' | 'findings'>): object {
  return { schema: BASELINE_SCHEMA, url, findings: findings.map(({ rule, subject }) => ({ rule, subject })) };
}
