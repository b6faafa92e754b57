// Guard: metrics are for who runs the endpoint, by a token of their own, or from this machine where none was made.
import { hash, timingSafeEqual } from 'node:crypto';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

/** With a `token` only its bearer is let in, from wherever; without one only a program on this machine, with no proxy between. */
export const requireOperator = (token: string | undefined) =>
  createMiddleware<Environment>(async (c, next) => {
    if (token === undefined) return c.env.local ? next() : refuse('operator-only');
    const given = /^Bearer (\S+)$/.exec(c.req.header('authorization') ?? '')?.[1] ?? '';
    return timingSafeEqual(digest(given), digest(token)) ? next() : refuse('operator-only', { 'www-authenticate': 'Bearer' });
  });

// of equal length, whatever was given
const digest = (text: string): Uint8Array => hash('sha256', text, 'buffer');
