// Guard: a body of a known type and a bounded size, refused before it is read where the length says so, and while it is read where it does not.
import { isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import type { Environment } from '../environment.ts';
import { refuse } from '../refuse.ts';

export const LARGEST_BODY = 8192;

/** Policy reports come in batches, and each repeats the whole policy. */
export const LARGEST_REPORTS = 65_536;

/** A screenshot of a page full of photographs. */
const LARGEST_PICTURE = 8 * 1024 * 1024;

/** Sets `body`. `text/plain` keeps a cross-origin request simple (no preflight), whatever is inside. */
export const readBody = textOf(/^(text\/plain|application\/json)\s*(;|$)/i, LARGEST_BODY);

/** The same for what browsers send by themselves: `report-uri` and `report-to`. */
export const readReports = textOf(/^application\/(csp-report|reports\+json)\s*(;|$)/i, LARGEST_REPORTS);

/** A form of a page of ours, as a browser without JavaScript sends it. */
export const readForm = textOf(/^application\/x-www-form-urlencoded\s*(;|$)/i, LARGEST_BODY);

/** Room for a receipt, of which the larger form is a document of facts with its proof. */
export const readReceiptBody = textOf(/^application\/json\s*(;|$)/i, LARGEST_REPORTS);

/** Sets `picture`, as it came. */
export const readPicture = bodyOf(/^image\/png$/i, LARGEST_PICTURE, (c, bytes) => {
  c.set('picture', bytes);
  return null;
});

// whatever else a type says of itself, its characters are UTF-8 (RFC 8259 §8.1)
const OTHER_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8\b)/i;

function textOf(types: RegExp, largest: number) {
  return bodyOf(types, largest, (c, bytes) => {
    const body = decode(bytes);
    if (body === null) return refuse('not-utf8');
    c.set('body', body);
    return null;
  });
}

function bodyOf(types: RegExp, largest: number, use: (c: Context<Environment>, bytes: Uint8Array) => Response | null) {
  return createMiddleware<Environment>(async (c, next) => {
    const type = c.req.header('content-type') ?? '';
    // compressed, a small body can be a large one
    if (!types.test(type) || OTHER_CHARSET.test(type) || c.req.header('content-encoding')) return refuse('media-type');
    const length = c.req.header('content-length');
    if (Number(length ?? 0) > largest) return refuse('body-too-large', { connection: 'close' });
    const bytes = length === undefined ? await readUpTo(c.req.raw.body, largest) : await readWhole(c.req.raw, largest);
    if (bytes === 'cut-short') return refuse('cut-short', { connection: 'close' });
    if (bytes === 'body-too-large') return refuse('body-too-large', { connection: 'close' });
    return use(c, bytes) ?? next();
  });
}

/** Where a length was announced, Node's parser ends the body there: it can be read at once, without the cost of a web stream. */
async function readWhole(request: Request, limit: number): Promise<Uint8Array | 'body-too-large' | 'cut-short'> {
  try {
    const bytes = new Uint8Array(await request.arrayBuffer());
    return bytes.length > limit ? 'body-too-large' : bytes;
  } catch {
    return 'cut-short';
  }
}

async function readUpTo(stream: ReadableStream<Uint8Array> | null, limit: number): Promise<Uint8Array | 'body-too-large' | 'cut-short'> {
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of stream ?? []) {
      size += part.length;
      if (size > limit) return 'body-too-large';
      parts.push(part);
    }
  } catch {
    // the connection broke, or was too slow: nobody is left to answer, and nothing is wrong here
    return 'cut-short';
  }
  return Buffer.concat(parts);
}

/** `null` where the bytes are not UTF-8: a replacement character would be something that nobody sent. */
function decode(bytes: Uint8Array): string | null {
  return isUtf8(bytes) ? Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString() : null;
}
