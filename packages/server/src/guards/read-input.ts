// Guard: the body is JSON of the documented shape, about a site of ours, from a page of that site.
import type { Context } from 'hono';
import { type Answer, toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { refusal } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { parseJson } from './parse-json.ts';

/** What a zod schema offers; all that is needed here. */
export interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** A body, the Origin that it comes from, and who hears which site it is about. */
export interface Said {
  readonly body: string;
  readonly origin: string;
  about(served: ServedSite): void;
}

/** The parsed input and its site, or why there is none. Shapes come before anything else that reads the input. */
export function takeInput<T extends { readonly site: string }>(
  shape: Shape<T>,
  sites: ReadonlyMap<string, ServedSite>,
  { body, origin, about }: Said,
): { readonly input: T; readonly served: ServedSite } | Answer {
  const read = parseJson(body);
  if ('fault' in read) return refusal(read.fault);
  const parsed = shape.safeParse(read.value);
  if (!parsed.success) return refusal('shape');
  const served = sites.get(parsed.data.site);
  if (!served) return refusal('unknown-site');
  about(served);
  return served.site.origins.includes(origin) ? { input: parsed.data, served } : refusal('origin-not-allowed');
}

/** Runs `handle` with what `takeInput` answers, or refuses. */
export const readInput =
  <T extends { readonly site: string }>(
    shape: Shape<T>,
    sites: ReadonlyMap<string, ServedSite>,
    handle: (input: T, served: ServedSite, c: Context<Environment>) => Response | Promise<Response>,
  ) =>
  async (c: Context<Environment>): Promise<Response> => {
    const taken = takeInput(shape, sites, { body: c.var.body, origin: c.var.origin, about: served => c.set('site', served) });
    return 'input' in taken ? handle(taken.input, taken.served, c) : toResponse(taken);
  };
