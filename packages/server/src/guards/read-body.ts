// Guard: a body of a known type and a bounded size, refused before it is read where the length says so, and while it is read where it does not.
import { isUtf8 } from 'node:buffer';
import type { Context } from 'hono';
import { createMiddleware } from 'hono/factory';
import { type Answer, toResponse } from '../answer.ts';
import type { Environment } from '../environment.ts';
import { refusal } from '../refuse.ts';

/** A body that nobody has read yet, and what its headers say of it. */
export interface Unread {
  readonly type: string | undefined;
  readonly coding: string | undefined;
  readonly length: string | undefined;
  read(limit: number): Promise<Uint8Array | 'body-too-large' | 'cut-short'>;
}

export const LARGEST_BODY = 8192;

/** Policy reports come in batches, and each repeats the whole policy. */
export const LARGEST_REPORTS = 65_536;

/** A screenshot of a page full of photographs. */
const LARGEST_PICTURE = 8 * 1024 * 1024;

const JSON_TYPES = /^(text\/plain|application\/json)\s*(;|$)/i;

/** The text of a body of ours, or why there is none. */
export const takeBody = (body: Unread): Promise<string | Answer> => takeText(body, JSON_TYPES, LARGEST_BODY);

/** Sets `body`. `text/plain` keeps a cross-origin request simple (no preflight), whatever is inside. */
export const readBody = textOf(JSON_TYPES, LARGEST_BODY);

/** The same for what browsers send by themselves: `report-uri` and `report-to`. */
export const readReports = textOf(/^application\/(csp-report|reports\+json)\s*(;|$)/i, LARGEST_REPORTS);

/** A form of a page of ours, as a browser without JavaScript sends it. */
export const readForm = textOf(/^application\/x-www-form-urlencoded\s*(;|$)/i, LARGEST_BODY);

/** Room for a receipt, of which the larger form is a document of facts with its proof. */
export const readReceiptBody = textOf(/^application\/json\s*(;|$)/i, LARGEST_REPORTS);

/** Sets `picture`, as it came. */
export const readPicture = createMiddleware<Environment>(async (c, next) => {
  const picture = await takeBytes(bodyOf(c), /^image\/png$/i, LARGEST_PICTURE);
  if (!(picture instanceof Uint8Array)) return toResponse(picture);
  c.set('picture', picture);
  return next();
});

function textOf(types: RegExp, largest: number) {
  return createMiddleware<Environment>(async (c, next) => {
    const body = await takeText(bodyOf(c), types, largest);
    if (typeof body !== 'string') return toResponse(body);
    c.set('body', body);
    return next();
  });
}

// whatever else a type says of itself, its characters are UTF-8 (RFC 8259 §8.1)
const OTHER_CHARSET = /;\s*charset\s*=\s*"?(?!utf-?8\b)/i;

/** Why a body need not be read, `null` where it is to be. */
function judge({ type = '', coding, length }: Unread, types: RegExp, largest: number): Answer | null {
  // compressed, a small body can be a large one
  if (!types.test(type) || OTHER_CHARSET.test(type) || coding) return refusal('media-type');
  return Number(length ?? 0) > largest ? refusal('body-too-large', { connection: 'close' }) : null;
}

async function takeBytes(body: Unread, types: RegExp, largest: number): Promise<Uint8Array | Answer> {
  const refused = judge(body, types, largest);
  if (refused) return refused;
  const bytes = await body.read(largest);
  return typeof bytes === 'string' ? refusal(bytes, { connection: 'close' }) : bytes;
}

async function takeText(body: Unread, types: RegExp, largest: number): Promise<string | Answer> {
  const refused = judge(body, types, largest);
  if (refused) return refused;
  const bytes = await body.read(largest);
  return typeof bytes === 'string' ? refusal(bytes, { connection: 'close' }) : (decode(bytes) ?? refusal('not-utf8'));
}

/** The body of a request that came through the framework. */
export function bodyOf(c: Context<Environment>): Unread {
  const length = c.req.header('content-length');
  return {
    type: c.req.header('content-type'),
    coding: c.req.header('content-encoding'),
    length,
    read: limit => (length === undefined ? readUpTo(c.req.raw.body, limit) : readWhole(c.req.raw, limit)),
  };
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
