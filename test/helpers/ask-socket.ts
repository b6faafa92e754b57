// A request over a socket as it is written, with headers that `fetch` would not let through; the answer as a Response.
import { request } from 'node:http';

/** Rejects when the connection breaks before there is an answer. A length is told with every body, unless the headers tell one. */
export function askSocket(url: string, { method = 'GET', headers = {}, body = null }: RequestInit): Promise<Response> {
  return new Promise((resolve, reject) => {
    const asked = request(url, { method, headers: { ...headers } as Record<string, string> }, answer => {
      const told = Object.entries(answer.headers).map(([name, value]) => [name, String(value)] as [string, string]);
      const status = answer.statusCode as number;
      answer.toArray().then(parts => resolve(new Response(status === 204 ? null : Buffer.concat(parts as Buffer[]), { status, headers: told })), reject);
    });
    asked.on('error', reject).end(body);
  });
}
