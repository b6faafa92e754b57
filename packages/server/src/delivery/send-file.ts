// Answers with a file: the coding that the browser takes, or 304 when it has it already.
import { chooseCoding } from './choose-coding.ts';
import type { EncodedFile } from './encoded.ts';

/** `cacheControl` as in RFC 9111; `headers` come on top of what every file carries. */
export function sendFile(file: EncodedFile, request: Request, cacheControl: string, headers: Readonly<Record<string, string>> = {}): Response {
  const coding = chooseCoding(request.headers.get('accept-encoding'));
  const tag = `"${file.tag}${coding === 'identity' ? '' : `-${coding}`}"`;
  const common = { ...headers, etag: tag, 'cache-control': cacheControl, vary: 'Accept-Encoding', 'x-content-type-options': 'nosniff' };
  if (matches(request.headers.get('if-none-match'), tag)) return new Response(null, { status: 304, headers: common });
  const body = file.bodies[coding];
  return new Response(body, {
    headers: {
      ...common,
      'content-type': file.type,
      'content-length': String(body.length),
      ...(coding === 'identity' ? {} : { 'content-encoding': coding }),
    },
  });
}

// RFC 9110 §13.1.2: weak comparison, so a proxy's `W/` does not cost a download
function matches(header: string | null, tag: string): boolean {
  return (header ?? '').split(',').some(item => item.trim() === '*' || item.trim().replace(/^W\//, '') === tag);
}
