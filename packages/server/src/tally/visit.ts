// What counting may know of a request besides its body: a country that the operator's own proxy tells, the class of the device, and whether a robot asks. None is kept by visitor.
import crawlers from 'crawler-user-agents';
import type { Device } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';

export interface Visit {
  /** ISO 3166-1 alpha-2; empty where no proxy of ours tells it. */
  readonly country: string;
  /** The program calls itself a robot. */
  readonly robot: boolean;
  /** What the program says that it runs on: for what is told by the gate, which does not look itself. A tablet that says it is a desktop is one. */
  readonly device: Device;
}

const ROBOT = new RegExp(crawlers.map(({ pattern }) => pattern).join('|'));

/** Programs that were met lately; most visitors share a few. In memory only, and of nobody. */
const met = new Map<string, boolean>();
const MOST_MET = 500;

export function visitOf(c: Pick<Context<Environment>, 'env' | 'req'>): Visit {
  const agent = agentOf(c);
  return { country: c.env.country, robot: isRobot(agent), device: deviceOf(agent) };
}

/** The user agent; empty where none is said. */
export const agentOf = ({ req }: Pick<Context<Environment>, 'req'>): string => req.header('user-agent') ?? '';

/** True for the user agent of a program that is known to be a robot. */
export function isRobot(agent: string): boolean {
  const known = met.get(agent);
  if (known !== undefined) return known;
  if (met.size >= MOST_MET) met.clear();
  const robot = ROBOT.test(agent);
  met.set(agent, robot);
  return robot;
}

/** `unknown` where the program does not say who it is. Phones and tablets name their system, and phones that they are mobile (WHATWG Compatibility, §UA). */
export function deviceOf(agent: string): Device {
  if (!agent) return 'unknown';
  if (/iPad|Tablet|Android(?!.*Mobile)/.test(agent)) return 'tablet';
  return /Mobi|iPhone|Android/.test(agent) ? 'mobile' : 'desktop';
}
