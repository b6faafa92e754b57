// The shape of an account as an administrator makes or changes it.
import { z } from 'zod';
import { type Role, ROLES } from '../staff/role.ts';

/** An account as it is asked for; `identity` = the address under which the company's provider knows its owner, not given = as it is. */
export interface AccountDraft {
  readonly name: string;
  readonly role: Role;
  /** `null` = all sites. */
  readonly sites: readonly string[] | null;
  readonly identity?: string | null | undefined;
}

export const AccountSchema: z.ZodType<AccountDraft> = z.strictObject({
  // letters of any script, so that people can be called by their names; no control or direction characters, which could make one name look like another
  name: z.string().regex(/^[\p{L}\p{M}\p{N}\p{P} ]{1,60}$/u),
  role: z.enum(ROLES),
  sites: z
    .array(z.string().regex(/^[a-z0-9][a-z0-9-]{0,39}$/))
    .min(1)
    .max(200)
    .nullable(),
  identity: z
    .string()
    .regex(/^[^\s@]{1,64}@[^\s@]{1,190}$/)
    .nullable()
    .optional(),
});
