// A choice that comes back from the endpoint's page, for servers that speak Fetch.
import type { Rewrite } from './make-rewrite.ts';

/** The redirect that keeps it as a cookie, or `null` for every other request. */
export function keepCarried(rewrite: Pick<Rewrite, 'arrive'>, { method, url, headers }: Request): Response | null {
  const header = (name: string) => headers.get(name) ?? undefined;
  const carried = method === 'GET' ? rewrite.arrive({ url, referer: header('referer'), cookie: header('cookie') }) : null;
  if (!carried) return null;
  const answer = new Response(null, { status: 303, headers: { location: carried.location, 'cache-control': 'no-store' } });
  for (const line of carried.cookies) answer.headers.append('set-cookie', line);
  return answer;
}
