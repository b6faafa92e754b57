// Sign-in at the company's own provider (OpenID Connect): the code flow with PKCE, state and nonce, each good for one use.
import { hash } from 'node:crypto';
import * as client from 'openid-client';
import type { Account, AccountStore } from '../store/account-store.ts';
import type { Trail } from './trail.ts';

/** How long somebody may take at the provider, milliseconds. */
const PATIENCE = 10 * 60_000;

/** The provider as an operator names it. */
export interface CompanySettings {
  /** Its issuer; https, or this machine. */
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
}

export interface Company {
  /** Where to send the browser, and the state by which it will be known again. Rejects where the provider cannot be reached. */
  begin(callback: string): Promise<{ readonly address: string; readonly state: string }>;
  /** The account of who came back at `address`; `null` where the provider names nobody whom an administrator has invited. Rejects for a forged or stale answer. */
  finish(address: URL, state: string): Promise<Account | null>;
}

export interface CompanyParts {
  readonly store: AccountStore;
  readonly trail: Trail;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** What has to be remembered while somebody is at the provider. */
interface Under {
  readonly nonce: string;
  readonly verifier: string;
  readonly callback: string;
}

export function makeCompany(settings: CompanySettings, { store, trail, now }: CompanyParts): Company {
  let found: Promise<client.Configuration> | null = null;
  const discover = () => {
    found ??= connect(settings).catch(error => {
      found = null; // the next one asks again
      throw error;
    });
    return found;
  };
  const digest = (state: string) => hash('sha256', state, 'buffer');
  return {
    begin: async callback => {
      const config = await discover();
      const [state, nonce, verifier] = [client.randomState(), client.randomNonce(), client.randomPKCECodeVerifier()];
      const body = JSON.stringify({ nonce, verifier, callback } satisfies Under);
      await store.keepTicket({ hash: digest(state), kind: 'company', account: null, body, expires: now() + PATIENCE }, now());
      const address = client.buildAuthorizationUrl(config, {
        redirect_uri: callback,
        scope: 'openid email',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
      });
      return { address: address.href, state };
    },
    finish: async (address, state) => {
      const ticket = await store.takeTicket(digest(state), 'company', now());
      if (!ticket) throw new Error('expected a sign-in that was begun here in the last minutes');
      const { nonce, verifier, callback } = JSON.parse(ticket.body) as Under;
      const config = await discover();
      // behind a proxy our own address may look different; the provider has sent the browser to this one
      const back = Object.assign(new URL(callback), { search: address.search });
      const tokens = await client.authorizationCodeGrant(config, back, { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce });
      const claims = tokens.claims();
      if (!claims) throw new Error('expected an id token');
      const identity = `${claims.iss} ${claims.sub}`;
      const known = await store.accountOf(identity);
      if (known) return usable(known);
      const { email, email_verified: verified } = claims.email === undefined ? await client.fetchUserInfo(config, tokens.access_token, claims.sub) : claims;
      // an address that the provider has not checked is whatever its owner has typed
      const invited = typeof email === 'string' && verified === true ? await store.accountOf(`mailto:${email.toLowerCase()}`) : null;
      if (invited?.ended !== null) return null;
      await trail(invited, 'account-changed', { about: invited.id, detail: { linked: 'company' } });
      // from now on the provider's own name for this person counts, not an address that may be given to another
      const linked = { ...invited, identity };
      await store.keepAccount(linked);
      return linked;
    },
  };
}

const usable = (account: Account): Account | null => (account.ended === null ? account : null);

function connect({ issuer, client: id, secret }: CompanySettings): Promise<client.Configuration> {
  const address = new URL(issuer);
  const isLocal = /^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(address.hostname);
  return client.discovery(address, id, secret, undefined, isLocal ? { execute: [client.allowInsecureRequests] } : undefined);
}
