// One question to the endpoint: fetch in, `Answer` out.
import type { Answer, ProblemKind } from './answer.ts';

const KINDS: Readonly<Record<number, ProblemKind>> = { 400: 'range', 401: 'signed-out', 403: 'forbidden', 404: 'range', 429: 'busy' };

// tells the endpoint that no form and no other site asks
const OWN_PAGE = { 'x-assent': '1' } as const;

/** Sends a request with the session cookie of this origin; `null` as value for an answer without a body (204). */
export async function ask<T>(
  fetch: typeof globalThis.fetch,
  path: string,
  init: RequestInit & { readonly headers?: Readonly<Record<string, string>> } = {},
  read: (response: Response) => Promise<unknown> = response => response.json(),
): Promise<Answer<T>> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', ...init, headers: { ...init.headers, ...OWN_PAGE } });
    if (response.status === 204) return { ok: true, value: null as T };
    const body: unknown = await (response.ok ? read(response) : response.json()).catch(() => null);
    if (response.ok && body) return { ok: true, value: body as T };
    return { ok: false, problem: { kind: KINDS[response.status] ?? 'failed', code: codeOf(body) ?? String(response.status) } };
  } catch {
    return { ok: false, problem: { kind: 'offline', code: '' } };
  }
}

function codeOf(body: unknown): string | undefined {
  const { code, error } = (body ?? {}) as { code?: unknown; error?: unknown };
  if (typeof code === 'string') return code;
  if (typeof error === 'string') return error;
  return error ? codeOf(error) : undefined;
}
