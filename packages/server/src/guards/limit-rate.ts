// Guard: too many requests from one address prefix wait. Their outboxes keep what they have.
import { createMiddleware } from 'hono/factory';
import { type Answer, toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { refusal } from '../refuse.ts';
import { addressPrefix } from './address-prefix.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** The refusal of one more request, `null` where it may pass. `whose` bucket: an address, or whatever else the limiter counts by. */
export function overLimit(limiter: RateLimiter, whose: string): Answer | null {
  const wait = limiter(whose);
  return wait ? refusal('too-many', { 'retry-after': String(wait) }) : null;
}

export const limitRate = (limiter: RateLimiter) =>
  createMiddleware<Environment>(async (c, next) => {
    const refused = overLimit(limiter, addressPrefix(c.env.address));
    return refused ? toResponse(refused) : next();
  });
