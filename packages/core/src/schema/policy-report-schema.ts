// What browsers report of a Content-Security-Policy, in both of their formats, cut down to what is counted.
import { z } from 'zod';

/** One violation. The addresses are looked at and dropped: neither leaves the request that brought it. */
export interface PolicyReport {
  /** Address of the page. */
  readonly document: string;
  /** Address of what was refused, or a word such as `inline`, `eval` or `data`. */
  readonly blocked: string;
  /** Name of the directive. */
  readonly directive: string;
  /** False for a report-only policy. */
  readonly enforced: boolean;
}

const address = z.string().max(8192);
const disposition = z.enum(['enforce', 'report']).default('enforce');

/** `application/csp-report` (report-uri). Samples, referrers, line numbers and the policy itself are not even read. */
const LegacySchema = z
  .object({
    'csp-report': z.object({
      'document-uri': address,
      'blocked-uri': address,
      'effective-directive': z.string().max(64).optional(),
      // older browsers: the directive with its sources
      'violated-directive': z.string().max(8192).optional(),
      disposition,
    }),
  })
  .transform(({ 'csp-report': report }): PolicyReport[] => [
    {
      document: report['document-uri'],
      blocked: report['blocked-uri'],
      directive: (report['effective-directive'] ?? report['violated-directive'] ?? '').split(' ')[0] ?? '',
      enforced: report.disposition === 'enforce',
    },
  ]);

const ViolationSchema = z.object({ documentURL: address, blockedURL: address, effectiveDirective: z.string().max(64), disposition });

/** `application/reports+json` (report-to): a batch, in which other kinds of report may travel; those are passed over. */
const BatchSchema = z
  .array(z.object({ type: z.string().max(64), body: z.unknown() }))
  .max(200)
  .transform(batch =>
    batch.flatMap(({ type, body }): PolicyReport[] => {
      const parsed = type === 'csp-violation' ? ViolationSchema.safeParse(body) : undefined;
      if (!parsed?.success) return [];
      const { documentURL, blockedURL, effectiveDirective, disposition } = parsed.data;
      return [{ document: documentURL, blocked: blockedURL, directive: effectiveDirective, enforced: disposition === 'enforce' }];
    }),
  );

/** What `POST /v1/policy-reports/:site` accepts. */
export const PolicyReportsSchema: z.ZodType<PolicyReport[]> = z.union([LegacySchema, BatchSchema]);
