// What the SDK may tell of third parties that nobody declared: host names and nothing else.
import { z } from 'zod';
import { SERVICE_ID } from '../purpose.ts';
import type { UndeclaredReport } from '../undeclared.ts';

/** As `URL.hostname` writes it, IPv6 in brackets; `_` is not for DNS hosts, yet some have it. */
const HOST = /^(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9_])?(?:\.(?!$)|$)){1,127}$|^\[[0-9a-f:.]{2,45}\]$/;

/** What `POST /v1/undeclared` accepts. */
export const UndeclaredSchema: z.ZodType<UndeclaredReport> = z.strictObject({
  site: z.string().regex(SERVICE_ID),
  version: z.string().regex(/^[0-9a-f]{8}$/),
  hosts: z.array(z.string().max(253).regex(HOST)).min(1).max(20),
});
