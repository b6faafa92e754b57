// A record over a socket, as an outbox sends it: with the token of its page, which the endpoint's refusal brings.
import type { Submission } from '@assent/core';
import { ORIGIN } from './site.ts';

/** Where a record of that page is sent to now: path and token. The endpoint must know the version. */
export async function recordPath(url: string, { site, version }: Pick<Submission, 'site' | 'version'>): Promise<string> {
  const answer = await fetch(`${url}/v1/records?${site}.${version.site}`, { method: 'POST', headers: { origin: ORIGIN } });
  const path = answer.headers.get('assent-token');
  if (answer.status !== 307 || !path) throw new Error(`expected a token, got ${answer.status} ${await answer.text()}`);
  return path;
}

/** Rejects when the endpoint is away. */
export const sendRecord = async (url: string, record: Submission, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + (await recordPath(url, record)), {
    method: 'POST',
    body: JSON.stringify(record),
    headers: { origin: ORIGIN, 'content-type': 'text/plain', ...headers },
  });
