// A choice that comes back from the endpoint's page, for servers that speak Fetch.
import type { Rewrite } from './make-rewrite.ts';
import type { Visit } from './rewrite-options.ts';

/** The redirect that keeps it as a cookie, or `null` for every other request. */
export function keepCarried(rewrite: Pick<Rewrite, 'arrive'>, { method, headers }: Request, visit: Visit): Response | null {
  const carried = method === 'GET' ? rewrite.arrive(visit, headers.get('referer') ?? undefined) : null;
  if (!carried) return null;
  const answer = new Response(null, { status: 303, headers: { location: carried.location, 'cache-control': 'no-store' } });
  for (const line of carried.cookies) answer.headers.append('set-cookie', line);
  return answer;
}
