// Guard: too many requests from one address prefix wait. Their outboxes keep what they have.
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import { addressPrefix } from './address-prefix.ts';
import type { RateLimiter } from './rate-limiter.ts';

export const limitRate = (limiter: RateLimiter) =>
  createMiddleware<Environment>(async (c, next) => {
    const wait = limiter(addressPrefix(c.env.address));
    if (wait) return refuse('too-many', { 'retry-after': String(wait) });
    return next();
  });
