// Asks the endpoint about this subject. Possession of the secret is the right to read; no identity is asked, ever (S4).
import type { Handle } from '../handle.ts';

/** `status` 0 = the endpoint could not be reached, or there is none; `body` is the JSON that was answered, else the text; `null` where there is none. */
export interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** `path` is `/v1/receipt` or `/v1/subject/access`. A simple CORS request (`text/plain`), without cookies. Never rejects. */
export async function askEndpoint(handle: Pick<Handle, 'rules' | 'native'>, path: string, subject: string, more: object = {}): Promise<Answer> {
  const { endpoint, site, cookie } = handle.rules;
  const secret = handle.native.localStorage?.getItem(`${cookie.name}.secret`);
  if (!endpoint || !secret) return { status: 0, body: null };
  try {
    const answer = await handle.native.fetch(endpoint + path, {
      method: 'POST',
      body: JSON.stringify({ site, subject, secret, ...more }),
      headers: { 'content-type': 'text/plain' },
      credentials: 'omit',
    });
    return { status: answer.status, body: read(await answer.text()) };
  } catch {
    return { status: 0, body: null };
  }
}

/** Asks what anyone may know, without the secret. Never rejects. */
export async function askInTheOpen({ rules, native }: Pick<Handle, 'rules' | 'native'>, path: string): Promise<Answer> {
  try {
    if (!rules.endpoint) return { status: 0, body: null };
    const answer = await native.fetch(rules.endpoint + path, { credentials: 'omit' });
    return { status: answer.status, body: read(await answer.text()) };
  } catch {
    return { status: 0, body: null };
  }
}

// a receipt is a text file (C2SP tlog-proof), everything else is JSON
function read(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text || null;
  }
}
