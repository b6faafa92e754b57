// The shape of a look-up: by consent number or by receipt, always with a reason.
import { z } from 'zod';
import { SERVICE_ID } from '../purpose.ts';
import { LOOKUP_REASONS, type LookupReason } from '../staff/lookup.ts';

export interface LookupDraft {
  readonly site: string;
  readonly reason: LookupReason;
  /** Of the request, the complaint, the file at the authority: letters, digits and `#./-`; `''` for none. */
  readonly reference: string;
  /** Consent number, spaces or not. One of both. */
  readonly number?: string | undefined;
  /** Text of a receipt file. */
  readonly receipt?: string | undefined;
}

/** What `POST /v1/proofs` accepts. */
export const LookupSchema: z.ZodType<LookupDraft> = z
  .strictObject({
    site: z.string().regex(SERVICE_ID),
    reason: z.enum(LOOKUP_REASONS),
    reference: z.string().regex(/^[\p{L}\p{N}#./-]{0,24}$/u),
    number: z.string().max(80).optional(),
    receipt: z.string().max(60_000).optional(),
  })
  .refine(({ number, receipt }) => (number === undefined) !== (receipt === undefined));
