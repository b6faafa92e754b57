// What counting may know of a request besides its body: a country that the operator's own proxy tells, and whether a robot asks. Neither is kept by visitor.
import crawlers from 'crawler-user-agents';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';

export interface Visit {
  /** ISO 3166-1 alpha-2; empty where no proxy of ours tells it. */
  readonly country: string;
  /** The program calls itself a robot. */
  readonly robot: boolean;
}

const ROBOT = new RegExp(crawlers.map(({ pattern }) => pattern).join('|'));

/** Programs that were met lately; most visitors share a few. In memory only, and of nobody. */
const met = new Map<string, boolean>();
const MOST_MET = 500;

export function visitOf(c: Pick<Context<Environment>, 'env' | 'req'>): Visit {
  return { country: c.env.country, robot: isRobot(c.req.header('user-agent') ?? '') };
}

/** True for the user agent of a program that is known to be a robot. */
export function isRobot(agent: string): boolean {
  const known = met.get(agent);
  if (known !== undefined) return known;
  if (met.size >= MOST_MET) met.clear();
  const robot = ROBOT.test(agent);
  met.set(agent, robot);
  return robot;
}
