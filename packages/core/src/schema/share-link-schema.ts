// The shape of a share link as it is asked for.
import { z } from 'zod';
import { DIMENSIONS } from '../dimension.ts';
import { LINK_DAYS, type Locks } from '../staff/share-link.ts';

export interface ShareLinkDraft extends Locks {
  /** Id of the site. */
  readonly site: string;
  /** For whom it is: letters of any script, as an account's name. */
  readonly name: string;
  /** How long it lasts. */
  readonly days: (typeof LINK_DAYS)[number];
}

const range = z.union([
  z.strictObject({ days: z.int().min(1).max(400) }),
  z
    .strictObject({ from: z.iso.date(), to: z.iso.date() })
    .refine(({ from, to }) => from <= to && Date.parse(to) - Date.parse(from) < 400 * 86_400_000, 'expected at most 400 days, the first first'),
]);

export const ShareLinkSchema: z.ZodType<ShareLinkDraft> = z.strictObject({
  site: z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/),
  name: z.string().regex(/^[\p{L}\p{M}\p{N}\p{P} ]{1,60}$/u),
  days: z.literal([...LINK_DAYS]),
  range,
  filter: z.partialRecord(z.enum(DIMENSIONS), z.string().max(64)),
});
