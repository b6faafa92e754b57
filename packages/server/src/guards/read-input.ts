// Guard: the body is JSON of the documented shape, about a site of ours, from a page of that site.
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';
import type { ServedSite } from '../sites/served-site.ts';
import { parseJson } from './parse-json.ts';

/** What a zod schema offers; all that is needed here. */
export interface Shape<T> {
  safeParse(value: unknown): { readonly success: true; readonly data: T } | { readonly success: false };
}

/** Runs `handle` with the parsed input and its site, or refuses. Shapes come before anything else that reads the input. */
export const readInput =
  <T extends { readonly site: string }>(
    shape: Shape<T>,
    sites: ReadonlyMap<string, ServedSite>,
    handle: (input: T, served: ServedSite, c: Context<Environment>) => Response | Promise<Response>,
  ) =>
  async (c: Context<Environment>): Promise<Response> => {
    const read = parseJson(c.var.body);
    if ('fault' in read) return refuse(read.fault);
    const parsed = shape.safeParse(read.value);
    if (!parsed.success) return refuse('shape');
    const served = sites.get(parsed.data.site);
    if (!served) return refuse('unknown-site');
    c.set('site', served);
    if (!served.site.origins.includes(c.var.origin)) return refuse('origin-not-allowed');
    return handle(parsed.data, served, c);
  };
