// Transport: the network and nothing else. One POST as a simple CORS request, whose answer is a value, never an exception.

export interface Answer {
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** Seconds the server asks to wait, 0 when it does not ask. */
  readonly pause: number;
}

export interface Transport {
  /** A token that an answer brings, `<path>.…`, stands for that path from then on; one that comes with a 307 is tried at once (`requirePageToken`). */
  post(path: string, body: object): Promise<Answer>;
  /** For a page that is going away: no answer will be seen. */
  leave(path: string, body: object): void;
}

/** Longest an attempt may take, in ms. */
const PATIENCE = 8000;

/**
 * `endpoint` is an origin, without a final slash. No preflight and no cookie (proof-log §2.1): without a header of ours a text is sent as
 * `text/plain;charset=UTF-8`, and the request is a simple one.
 */
export function makeTransport(endpoint: string, fetch: typeof globalThis.fetch): Transport {
  /** The last that came on this page. */
  let token = '';
  const address = (path: string) => endpoint + (token.startsWith(path) ? token : path);
  const attempt = (to: string, body: object, keepalive: boolean) =>
    fetch(to, { method: 'POST', body: JSON.stringify(body), keepalive, credentials: 'omit', signal: AbortSignal.timeout?.(PATIENCE) ?? null });
  async function post(path: string, body: object, last?: boolean): Promise<Answer> {
    try {
      const to = address(path);
      // a TypeError is also what a page gets whose other scripts have used up the shared keepalive quota
      const { status, headers } = await attempt(to, body, true).catch(cause => {
        if (cause instanceof TypeError) return attempt(to, body, false);
        throw cause;
      });
      token = headers.get('assent-token') ?? token;
      return last || status !== 307 ? { pause: Number(headers.get('retry-after')) || 0, status } : post(path, body, true);
    } catch {
      return { status: 0, pause: 0 };
    }
  }
  return { post, leave: (path, body) => void navigator.sendBeacon?.(address(path), JSON.stringify(body)) };
}
