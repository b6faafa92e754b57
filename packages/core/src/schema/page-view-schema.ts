// What the gate may tell of a page: its kind and language, purposes that are on, how much waits, names of hosts, codes of problems, and nothing else.
import { z } from 'zod';
import type { PageView } from '../page-view.ts';
import { PURPOSE_ID, SERVICE_ID } from '../purpose.ts';

/** As `URL.hostname` writes it, which codes of problems are too; IPv6 in brackets; `_` is not for DNS hosts, yet some have it. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.(?!$)|$)){1,127}$|^\[[0-9a-f:.]{2,45}\]$/;

/** What `POST /v1/views` accepts. */
export const PageViewSchema: z.ZodType<PageView> = z.strictObject({
  site: z.string().regex(SERVICE_ID),
  views: z.union([z.literal(0), z.literal(1)]),
  met: z.array(z.string().max(253).regex(HOST)).max(400),
  held: z.int().min(0),
  on: z.array(z.string().regex(PURPOSE_ID)).max(64).exactOptional(),
  profile: z
    .string()
    .regex(/^[a-z]{2}(?:-[a-z]{2,4})?$/)
    .exactOptional(),
  // whatever an author wrote: it is held against the site's languages and never kept
  lang: z.array(z.string().max(255).nullable()).max(2).exactOptional(),
  template: z.string().regex(SERVICE_ID).exactOptional(),
});
