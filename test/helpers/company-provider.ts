// A company's sign-in for tests: oidc-provider on loopback, with people who sign in by their name alone.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';

export interface CompanyProvider {
  readonly issuer: string;
  readonly client: string;
  readonly secret: string;
  /** Names the address to which people are sent back; only that one is taken. */
  register(callback: string): void;
  close(): Promise<void>;
}

/** `people`: by name, the address that the provider gives for them, and whether it has checked it. */
export async function startCompanyProvider(people: Readonly<Record<string, { readonly email: string; readonly verified: boolean }>>): Promise<CompanyProvider> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [client, secret] = ['assent', 'a-secret-of-the-test-that-is-long-enough'];
  const register = (callback: string) => {
    const provider = new Provider(issuer, {
      clients: [{ client_id: client, client_secret: secret, redirect_uris: [callback], response_types: ['code'], grant_types: ['authorization_code'] }],
      claims: { openid: ['sub'], email: ['email', 'email_verified'] },
      cookies: { keys: ['test'] },
      findAccount: (_: unknown, id: string) => ({
        accountId: id,
        claims: () => ({ sub: id, email: people[id]?.email, email_verified: people[id]?.verified }),
      }),
      features: { devInteractions: { enabled: true } }, // its own plain forms: a name, any password, "continue"
      pkce: { required: () => true },
    });
    server.removeAllListeners('request');
    server.on('request', provider.callback());
  };
  return {
    issuer,
    client,
    secret,
    register,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
