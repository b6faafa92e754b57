// Guard: a short text body, refused before it is read where the length says so, and while it is read where it does not.
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

export const LARGEST_BODY = 8192;

/** Policy reports come in batches, and each repeats the whole policy. */
export const LARGEST_REPORTS = 65_536;

/** Sets `body`. `text/plain` keeps a cross-origin request simple (no preflight), whatever is inside. */
export const readBody = bodyOf(/^(text\/plain|application\/json)\s*(;|$)/i, LARGEST_BODY);

/** The same for what browsers send by themselves: `report-uri` and `report-to`. */
export const readReports = bodyOf(/^application\/(csp-report|reports\+json)\s*(;|$)/i, LARGEST_REPORTS);

function bodyOf(types: RegExp, largest: number) {
  return createMiddleware<Environment>(async (c, next) => {
    if (!types.test(c.req.header('content-type') ?? '')) return refuse('media-type');
    if (Number(c.req.header('content-length') ?? 0) > largest) return refuse('body-too-large', { connection: 'close' });
    const body = await readUpTo(c.req.raw.body, largest);
    if (body === null) return refuse('body-too-large', { connection: 'close' });
    c.set('body', body);
    return next();
  });
}

async function readUpTo(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream ?? []) {
    size += part.length;
    if (size > limit) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
