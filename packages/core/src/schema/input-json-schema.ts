// What an endpoint accepts, as a JSON Schema: for its documentation.
import { z } from 'zod';

/** JSON Schema 2020-12 of what `schema` takes. Rules across fields are not in it. */
export function inputJsonSchema(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { $schema: _, ...written } = z.toJSONSchema(schema, { io: 'input' });
  return written;
}
