// Guard: under too much load requests are turned away before anything is read of them, counters first, proofs last.
import { createMiddleware } from 'hono/factory';
import { type Answer, toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import type { Pressure } from '../operations/pressure.ts';
import { refusal } from '../refuse.ts';

// what leaves no record goes at half the load at which a record is asked to wait
const UNCOUNTED = /^\/v1\/(?:shown|residue|views|policy-reports)\b/;
const ALWAYS = /^\/(?:healthz|readyz|metrics)$/;

/** Seconds; apart, so that those who were turned away together do not come back together. */
const SOONEST = 5;
const LATEST = 30;

/** The refusal of a request to this path, `null` while it may pass. */
export type ShedLoad = (path: string) => Answer | null;

/** Outboxes keep what they have, so that turning them away costs time and no proof. `random` as `crypto.randomBytes`. */
export const makeShedLoad =
  (pressure: Pressure, random: (size: number) => Uint8Array): ShedLoad =>
  path => {
    pressure.arrive();
    const most = UNCOUNTED.test(path) ? 0.5 : 1;
    if (pressure.level() < most || ALWAYS.test(path)) return null;
    const wait = SOONEST + ((random(1)[0] ?? 0) % (LATEST - SOONEST + 1));
    // readable by the page of any site: an outbox must see when to come back, and this says nothing else
    return refusal('overloaded', { 'retry-after': String(wait), 'access-control-allow-origin': '*', 'access-control-expose-headers': 'Retry-After' });
  };

export const shedLoad = (shed: ShedLoad) =>
  createMiddleware<Environment>(async (c, next) => {
    const refused = shed(c.req.path);
    return refused ? toResponse(refused) : next();
  });
