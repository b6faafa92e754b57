// A claim: "these records are mine", proven by the secret that the subject id was derived from.
import { timingSafeEqual } from 'node:crypto';
import { deriveSubject, fromBase64url } from '@assent/core/proof';
import type { Shape } from '../guards/read-input.ts';

export interface Claim {
  readonly site: string;
  /** 30 base64url characters. */
  readonly subject: string;
  /** 32 bytes, base64url. In the body, never in an address: addresses end up in logs. */
  readonly secret: string;
}

const FIELDS: Readonly<Record<string, RegExp>> = {
  site: /^[a-z0-9][a-z0-9-]{0,39}$/,
  subject: /^[\w-]{29}[AQgw]$/,
  secret: /^[\w-]{43}$/,
  id: /^[\w-]{21}[AQgw]$/,
};

/** The shape of a claim, and of a claim on one record. Unknown fields are refused. */
export const claimShape: Shape<Claim> = shapeOf(['site', 'subject', 'secret']);
export const recordClaimShape: Shape<Claim & { readonly id: string }> = shapeOf(['site', 'subject', 'secret', 'id']);

/** Derives the subject again, with the time that the subject itself begins with, and compares in constant time. */
export async function holds(claim: Claim): Promise<boolean> {
  const subject = Buffer.from(fromBase64url(claim.subject));
  const derived = await deriveSubject(claim.site, fromBase64url(claim.secret), subject.readUIntBE(0, 6) / 1000);
  return timingSafeEqual(Buffer.from(derived), Buffer.from(claim.subject));
}

function shapeOf<T>(fields: readonly string[]): Shape<T> {
  return {
    safeParse: value => {
      if (typeof value !== 'object' || value === null || Object.keys(value).length !== fields.length) return { success: false };
      const texts = value as Readonly<Record<string, unknown>>;
      const fits = fields.every(field => typeof texts[field] === 'string' && FIELDS[field]?.test(texts[field]));
      return fits ? { success: true, data: value as T } : { success: false };
    },
  };
}
