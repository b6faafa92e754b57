// Erasure by the endpoint: HttpOnly cookies, which no script sees, where the endpoint shares the registrable domain of this page.
import { encodeChoice } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { Erasure, Terminal, Trace } from './erasure.ts';

/** The withdrawal holds already; a dead endpoint must not keep its page from starting again. Milliseconds. */
const PATIENCE = 3000;

/**
 * `reach` = the endpoint's registrable domain. Credentials are sent to it from pages of that domain alone. It is asked again until it
 * finds nothing that it has not expired before: what it still finds then, has been left. Rejects when it does not answer.
 */
export async function eraseByEndpoint(handle: Pick<Handle, 'rules' | 'choice'>, { native, location }: Terminal, reach: string | null): Promise<Erasure> {
  const { endpoint, site, services } = handle.rules;
  if (endpoint === null || reach === null || !`.${location.hostname}`.endsWith(`.${reach}`)) return { deleted: [], left: [] };
  const choice = handle.choice();
  const claim = choice ? encodeChoice(choice, id => services.find(([known]) => known === id)?.[1] ?? []) : '';
  const found = new Map<string, Trace>();
  for (;;) {
    const answer = await native.fetch(`${endpoint}/v1/expire-cookies`, {
      method: 'POST',
      body: JSON.stringify({ site, choice: claim }),
      headers: { 'content-type': 'text/plain' },
      credentials: 'include',
      signal: AbortSignal.timeout?.(PATIENCE) ?? null,
    });
    if (!answer.ok) throw new Error(`expected the endpoint to expire cookies, got HTTP ${answer.status}`);
    const { expired } = (await answer.json()) as { expired: Omit<Trace, 'kind'>[] };
    const left = expired.filter(({ name }) => found.has(name)).map((trace): Trace => ({ ...trace, kind: 'cookie' }));
    if (left.length === expired.length) return { deleted: [...found.values()].filter(({ name }) => !left.some(trace => trace.name === name)), left };
    for (const trace of expired) found.set(trace.name, { ...trace, kind: 'cookie' });
  }
}
