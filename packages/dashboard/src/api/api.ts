// The questions the dashboard asks the endpoint (architecture §5).
import type { ProofHealth, Rates, Undeclared } from '@assent/core';
import type { Span } from '../view/range.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';

/** Who is looking, and at which sites they may look. No name, no address: a token is all that is known. */
export interface Session {
  readonly role: string;
  readonly sites: readonly { readonly id: string; readonly name: string | Readonly<Record<string, string>> }[];
}

export interface Api {
  session(): Promise<Answer<Session>>;
  /** Trades a token for a session cookie that scripts cannot read. */
  signIn(token: string): Promise<Answer<null>>;
  signOut(): Promise<Answer<null>>;
  rates(site: string, span: Span, sample: boolean): Promise<Answer<Rates>>;
  /** Third parties of the last thirty days that the site file does not name. */
  undeclared(site: string): Promise<Answer<Undeclared>>;
  /** What cannot be proven, counted. */
  proofHealth(site: string): Promise<Answer<ProofHealth>>;
}

/** The API of the origin that served the page. */
export function makeApi(fetch: typeof globalThis.fetch): Api {
  return {
    session: () => ask(fetch, '/v1/session'),
    signIn: token => ask(fetch, '/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) }),
    signOut: () => ask(fetch, '/v1/session', { method: 'DELETE' }),
    rates: (site, { from, to }, sample) => ask(fetch, `/v1/rates?${new URLSearchParams({ site, from, to, ...(sample && { sample: '1' }) })}`),
    undeclared: site => ask(fetch, `/v1/undeclared?${new URLSearchParams({ site })}`),
    proofHealth: site => ask(fetch, `/v1/proof-health?${new URLSearchParams({ site })}`),
  };
}
