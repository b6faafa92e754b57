// Where a visitor is, as far as a proxy of our own tells it.
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';

/** `FR`, `US-CA`; empty where no trusted proxy names a country. `regionHeader` as in `ServerOptions`. */
export function placeOf({ env, req }: Context<Environment>, regionHeader: string | undefined): string {
  const region = env.country && regionHeader ? req.header(regionHeader)?.trim() : '';
  return region ? `${env.country}-${region}` : env.country;
}
