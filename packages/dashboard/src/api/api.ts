// What the dashboard asks the endpoint (architecture §5).
import type { Dimension, ProofHealth, Rates, Role, ScanHealth, ShareLink, Undeclared } from '@assent/core';
import type { Span } from '../view/range.ts';
import type { Filter } from '../view/view.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';

export interface ServedSite {
  readonly id: string;
  readonly name: string | Readonly<Record<string, string>>;
  /** IANA name of the time zone in which its days are cut. */
  readonly zone: string;
}

/** Who is looking, and at which sites they may look. */
export interface Session {
  readonly role: Role;
  /** What the administrator calls it. */
  readonly account: { readonly id: string; readonly name: string };
  readonly sites: readonly ServedSite[];
  /** What the share link shows that opened it; `null` where somebody has signed in. */
  readonly link: ShareLink | null;
}

/** Which figures: of which days, limited to what, told apart by what. */
export interface RatesQuestion extends Span {
  readonly filter: Filter;
  readonly by: readonly Dimension[];
  readonly sample: boolean;
}

export interface Api {
  session(): Promise<Answer<Session>>;
  /** Trades a token for a session cookie that scripts cannot read. */
  signIn(token: string): Promise<Answer<null>>;
  signOut(): Promise<Answer<null>>;
  rates(site: string, question: RatesQuestion): Promise<Answer<Rates>>;
  /** Third parties of the last thirty days that the site file does not name. */
  undeclared(site: string): Promise<Answer<Undeclared>>;
  /** What cannot be proven, counted. */
  proofHealth(site: string): Promise<Answer<ProofHealth>>;
  /** What the endpoint's own scans found. */
  scanHealth(site: string): Promise<Answer<ScanHealth>>;
  /** A file that the endpoint makes of what is asked for. */
  file(path: string, body: object): Promise<Answer<Blob>>;
  /** What the pages of the staff ask, which know their own paths; `body` makes it a POST. */
  ask<T>(path: string, body?: object, method?: 'POST' | 'DELETE'): Promise<Answer<T>>;
}

/** The API of the origin that served the page. */
export function makeApi(fetch: typeof globalThis.fetch): Api {
  return {
    session: () => ask(fetch, '/v1/session'),
    signIn: token => ask(fetch, '/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token }) }),
    signOut: () => ask(fetch, '/v1/session', { method: 'DELETE' }),
    rates: (site, { from, to, filter, by, sample }) =>
      ask(fetch, `/v1/rates?${new URLSearchParams({ site, from, to, ...(by.length && { by: by.join() }), ...filter, ...(sample && { sample: '1' }) })}`),
    ask: (path, body, method = body ? 'POST' : undefined) =>
      ask(fetch, path, { ...(method && { method }), ...(body && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }) }),
    file: (path, body) =>
      ask(fetch, path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }, response => response.blob()),
    undeclared: site => ask(fetch, `/v1/undeclared?${new URLSearchParams({ site })}`),
    scanHealth: site => ask(fetch, `/v1/scan-health?${new URLSearchParams({ site })}`),
    proofHealth: site => ask(fetch, `/v1/proof-health?${new URLSearchParams({ site })}`),
  };
}
