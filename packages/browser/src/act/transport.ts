// Transport: the network and nothing else. One POST as a simple CORS request, whose answer is a value, never an exception.

export interface Answer {
  /** HTTP status, 0 when no answer came. */
  readonly status: number;
  /** Seconds the server asks to wait, 0 when it does not ask. */
  readonly pause: number;
}

export interface Transport {
  post(path: string, body: string): Promise<Answer>;
  /** For a page that is going away: no answer will be seen. */
  leave(path: string, body: string): void;
}

/** Longest an attempt may take, in ms. */
const PATIENCE = 8000;

/**
 * `endpoint` is an origin, without a final slash. No preflight and no cookie (proof-log §2.1): without a header of ours a text is sent as
 * `text/plain;charset=UTF-8`, and the request is a simple one.
 */
export function makeTransport(endpoint: string, fetch: typeof globalThis.fetch): Transport {
  const attempt = (path: string, body: string, keepalive: boolean) =>
    fetch(endpoint + path, { method: 'POST', body, keepalive, credentials: 'omit', signal: AbortSignal.timeout?.(PATIENCE) ?? null });
  return {
    async post(path, body) {
      try {
        // a TypeError is also what a page gets whose other scripts have used up the shared keepalive quota
        const { status, headers } = await attempt(path, body, true).catch(cause => {
          if (cause instanceof TypeError) return attempt(path, body, false);
          throw cause;
        });
        return { status, pause: Number(headers.get('retry-after')) || 0 };
      } catch {
        return { status: 0, pause: 0 };
      }
    },
    leave: (path, body) => void navigator.sendBeacon?.(endpoint + path, body),
  };
}
