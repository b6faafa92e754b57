// The shape of what a site attests of exempt measurement; what it says is judged by a rule (law-and-standards §5.1).
import { z } from 'zod';
import type { Attestation } from '../attestation.ts';
import { seconds } from '../validity.ts';

const line = z.string().regex(/^\S.*$/, 'some text');
const date = z.string().refine(value => /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value)), 'a date such as "2026-11-23"');
const duration = z.string().refine(value => (seconds(value) ?? 0) > 0, 'a duration such as "P13M" (ISO 8601)');

export const AttestationSchema: z.ZodType<Attestation> = z.strictObject({
  solePurpose: z.boolean().describe('A1: nothing but the audience of this site is measured.'),
  processorContract: line.describe("A2: the contract by which the provider works for the site's exclusive account."),
  smallestCell: z.int().min(1, 'a number of people').describe('A3: only anonymous statistics come out, about this many people at least.'),
  crossMatched: z.boolean().describe('A4: joined to other data, or passed on while not anonymous.'),
  acrossSites: z.boolean().describe('A5: one identifier for several sites or apps.'),
  tracerLife: duration.describe('A6: life of the tracer.'),
  prolonged: z.boolean().describe('A6: a new visit prolongs it.'),
  rawDataLife: duration.describe('A7: how long raw data are kept.'),
  reviewBy: date.describe('A8: when need and lives are looked at again.'),
  informed: z.boolean().describe('A9: visitors are informed, and may object in the preferences.'),
  location: z.enum(['none', 'country', 'region', 'city', 'finer']).describe('A10: the finest place that is kept.'),
  ip: z.enum(['dropped', 'shortened', 'whole']).describe('A10: what becomes of the address; shortened = by two bytes at least.'),
  beyond: z.array(z.enum(['campaigns', 'cohorts', 'ecommerce', 'heatmaps', 'replay', 'ad-fraud'])).describe('A11: what the service does beside measuring.'),
  comparison: z.enum(['none', 'separate', 'joint']).describe('A12: comparison between publishers, and whether their data are kept apart.'),
  attestedBy: line.describe('Who answers for it.'),
  attestedOn: date,
});
