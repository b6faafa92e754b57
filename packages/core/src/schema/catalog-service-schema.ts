// The shape of a catalogue entry: a service in which every fact says where it was read.
import { z } from 'zod';
import { SERVICE_KINDS } from '../catalog-service.ts';
import { ServiceSchema, TracerSchema, VendorSchema } from './site-schema.ts';

const source = z.string().regex(/^(?:https:\/\/\S+|npm:(?:@[\w-]+\/)?[\w.-]+@\d\S*)$/, 'an address that begins with "https://", or "npm:package@version"');
const date = z.string().regex(/^20\d\d-\d\d-\d\d$/, 'a date such as "2026-11-23", or null');
const sourced = { source, verified: date.nullable() };

const about = z.strictObject({ fr: z.string().min(8, 'a sentence'), en: z.string().min(8, 'a sentence') });
const address = z.string().refine(value => URL.canParse(value), 'a whole address');

const RealSdkSchema = z.strictObject({
  package: z.string().regex(/^(?:@[\w-]+\/)?[\w.-]+@\d+\.\d+\.\d+$/, 'a package and its exact version, such as "posthog-js@1.449.2"'),
  file: z.string().min(1),
  before: z.string().exactOptional(),
  start: z.string(),
  own: z.array(z.string()).exactOptional(),
  answer: z.string().exactOptional(),
});

/** A catalogue entry; `unconfirmed` is not written, it follows from `verified`. */
export const CatalogServiceSchema = ServiceSchema.extend({
  kind: z.enum(SERVICE_KINDS),
  vendor: VendorSchema.omit({ unconfirmed: true }).extend(sourced),
  matched: z.strictObject(sourced),
  like: z.array(address).exactOptional(),
  unlike: z.array(address).exactOptional(),
  near: z.array(z.string()).exactOptional(),
  tracers: z.array(TracerSchema.omit({ unconfirmed: true }).extend({ about, ...sourced })),
  nothing: z.strictObject({ source, verified: date }).exactOptional(),
  about,
  signal: z
    .strictObject({
      by: z.enum(['google-consent-mode', 'calls', 'parameter', 'tcf', 'relay']),
      hold: z.string().exactOptional(),
      grant: z.string().exactOptional(),
      revoke: z.string().exactOptional(),
      denied: z.string().exactOptional(),
      ...sourced,
    })
    .exactOptional(),
  exemption: z.strictObject({ possible: z.boolean().nullable(), basis: z.string().min(8, 'a sentence'), ...sourced }).exactOptional(),
  breakage: z.enum(['low', 'medium', 'high']),
  sdk: RealSdkSchema.exactOptional(),
});
