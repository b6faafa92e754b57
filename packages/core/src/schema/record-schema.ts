// The shapes that a browser may send: exact, bounded, and nothing else (law-and-standards §4.2, §4.3).
import { z } from 'zod';
import { CONTROLS, EVENTS, LAYERS } from '../event.ts';
import { VARIANT_KEY } from '../experiment/experiment.ts';
import { PURPOSE_ID, SERVICE_ID } from '../purpose.ts';
import { DEVICES, type Expiry, RECORD_SCHEMA, type Residue, type Shown, type Submission, WAITS } from '../record.ts';

const MOST_KEYS = 64;

const siteId = z.string().regex(SERVICE_ID);
// the last character of an id leaves four bits over: they are zero, or two spellings would mean one id
const recordId = z.string().regex(/^[\w-]{21}[AQgw]$/);
const hex64 = z.string().regex(/^[0-9a-f]{64}$/);
const locale = z.string().regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,2}$/);
const profile = z.string().regex(/^[a-z]{2}(?:-[a-z]{2,4})?$/);
// whole seconds: a millisecond would help to recognise a visitor and proves nothing more
const instant = z.iso.datetime({ precision: 0 });

const verdicts = (key: RegExp) =>
  z.record(z.string().regex(key), z.enum(['granted', 'denied'])).refine(value => Object.keys(value).length <= MOST_KEYS, `expected at most ${MOST_KEYS} keys`);

/** What `POST /v1/records` accepts. Keys stand in canonical order here, and so they do in what is read: it need not be put in order again to be hashed. */
export const SubmissionSchema: z.ZodType<Submission> = z.strictObject({
  at: instant,
  device: z.enum(DEVICES),
  event: z.enum(EVENTS),
  expires: instant,
  id: recordId,
  locale,
  method: z.strictObject({
    asked: z.boolean(),
    control: z.enum(CONTROLS),
    from: z.string().regex(SERVICE_ID).exactOptional(),
    input: z.enum(['pointer', 'keyboard', 'unknown']),
    layer: z.enum(LAYERS),
  }),
  profile,
  purposes: verdicts(PURPOSE_ID),
  schema: z.literal(RECORD_SCHEMA),
  scope: z.literal('device'),
  seq: z.int().min(0).max(1_000_000),
  services: verdicts(SERVICE_ID),
  signals: z.strictObject({ gpc: z.boolean(), source: z.enum(['browser', 'header']).exactOptional() }),
  site: siteId,
  subject: z.string().regex(/^[\w-]{29}[AQgw]$/),
  supersedes: recordId.nullable(),
  template: z.string().regex(SERVICE_ID).exactOptional(),
  version: z.strictObject({ notice: hex64, sdk: hex64, site: hex64, variant: z.string().regex(VARIANT_KEY).exactOptional() }),
  waited: z.enum(WAITS),
});

const page = z.strictObject({
  site: siteId,
  version: hex64,
  locale,
  profile,
  device: z.enum(DEVICES),
  template: z.string().regex(SERVICE_ID).exactOptional(),
});

/** What `POST /v1/shown` accepts. */
export const ShownSchema: z.ZodType<Shown> = page.extend({
  what: z.enum(['eligible', 'act']).exactOptional(),
  variant: z.string().regex(VARIANT_KEY).exactOptional(),
});

/** What `POST /v1/residue` accepts. */
export const ResidueSchema: z.ZodType<Residue> = page.extend({ service: z.string().regex(SERVICE_ID) });

/** What `POST /v1/expire-cookies` accepts; a choice cookie has less than 4096 characters. */
export const ExpirySchema: z.ZodType<Expiry> = z.strictObject({ site: siteId, choice: z.string().max(4096) });
