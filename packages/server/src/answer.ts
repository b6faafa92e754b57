// What a request is answered, before it is a Response or bytes on a socket.

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Of a refusal: its stable code. */
  readonly code?: string;
}

/** Durable, and nothing more to say. */
export const DONE: Answer = { status: 204, headers: {}, body: null };

const codes = new WeakMap<Response, string>();

export function toResponse({ status, headers, body, code }: Answer): Response {
  const response = new Response(body, { status, headers });
  if (code) codes.set(response, code);
  return response;
}

/** The code of a refusal; `undefined` for every other answer. */
export const codeOf = (response: Response): string | undefined => codes.get(response);
