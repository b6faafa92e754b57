// Requests for a page ask for the whole page: what a browser has kept of it may have been rewritten for another choice.

/** Headers by which a server would answer with less than the page. */
export const CONDITIONS = ['if-none-match', 'if-modified-since', 'if-range', 'range'] as const;

/** True when an answer may be shown as a page, or put into one. */
export function asksForPage(get: (name: string) => string | undefined): boolean {
  return /^(?:document|i?frame|object|embed)$/.test(get('sec-fetch-dest') ?? '') || /\btext\/html\b/i.test(get('accept') ?? '');
}

/** The request without its conditions when it asks for a page; else the same request. */
export function freshRequest(request: Request): Request {
  const { headers, method } = request;
  if (!/^(?:GET|HEAD)$/.test(method) || !asksForPage(name => headers.get(name) ?? undefined) || !CONDITIONS.some(name => headers.has(name))) return request;
  const fresh = new Headers(headers);
  for (const name of CONDITIONS) fresh.delete(name);
  return new Request(request, { headers: fresh });
}
