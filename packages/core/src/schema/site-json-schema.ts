// The published JSON Schema of the site file: editors complete, describe and underline by it.
import { z } from 'zod';
import { SiteFileSchema } from './site-schema.ts';

/** JSON Schema 2020-12, as served under `site.schema.json`. Cross-field rules are left to `checkSite`. */
export function siteJsonSchema(): Readonly<Record<string, unknown>> {
  return { ...z.toJSONSchema(SiteFileSchema, { io: 'input' }), title: 'Assent site file' };
}
