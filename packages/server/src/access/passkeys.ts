// Passkeys (WebAuthn): challenges that are good for one answer within minutes, and the public halves that answer them.
import { hash } from 'node:crypto';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { Account, AccountStore, Passkey, Ticket } from '../store/account-store.ts';

/** How long somebody may take to touch a sensor, milliseconds. */
const PATIENCE = 5 * 60_000;
const NAME = 'Assent';

export interface Passkeys {
  /** What the browser needs in order to make one for `account` on the page at `origin`. */
  offer(account: Account, origin: string): Promise<PublicKeyCredentialCreationOptionsJSON>;
  /** The passkey that was made, to be kept; `null` where the answer fits no challenge of ours, or was made elsewhere. */
  accept(account: Account, origin: string, response: RegistrationResponseJSON): Promise<Passkey | null>;
  /** What the browser needs in order to sign in; whose passkey it will be nobody knows yet. */
  ask(origin: string): Promise<PublicKeyCredentialRequestOptionsJSON>;
  /** The account whose passkey has answered, its counter kept; `null` where none has. */
  recognise(origin: string, response: AuthenticationResponseJSON): Promise<Account | null>;
}

/** `now` in milliseconds, `random` as `crypto.randomBytes`. */
export function makePasskeys(store: AccountStore, now: () => number, random: (size: number) => Uint8Array): Passkeys {
  const digest = (challenge: string) => hash('sha256', challenge, 'buffer');
  const draw = async (kind: Ticket['kind'], account: string | null, host: string) => {
    const challenge = Uint8Array.from(random(32));
    const shown = Buffer.from(challenge).toString('base64url');
    await store.keepTicket({ hash: digest(shown), kind, account, body: host, expires: now() + PATIENCE }, now());
    return challenge;
  };
  /** True once for each challenge, for whom and where it was made. */
  const isOurs = (kind: Ticket['kind'], account: string | null, host: string) => async (challenge: string) => {
    const ticket = await store.takeTicket(digest(challenge), kind, now());
    return ticket?.account === account && ticket.body === host;
  };
  return {
    offer: async (account, origin) => {
      const host = hostOf(origin);
      return generateRegistrationOptions({
        rpName: NAME,
        rpID: host,
        userName: account.name,
        userID: Uint8Array.from(Buffer.from(account.id, 'base64url')),
        challenge: await draw('registration', account.id, host),
        attestationType: 'none', // which device it is is nobody's business
        excludeCredentials: (await store.passkeys(account.id)).map(({ id, transports }) => ({ id, transports: [...transports] })),
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
    },
    accept: async (account, origin, response) => {
      const host = hostOf(origin);
      const made = await attempt(() =>
        verifyRegistrationResponse({
          response,
          expectedChallenge: isOurs('registration', account.id, host),
          expectedOrigin: origin,
          expectedRPID: host,
          requireUserVerification: true,
        }),
      );
      if (!made?.verified) return null;
      const { id, publicKey, counter, transports = [] } = made.registrationInfo.credential;
      return { id, account: account.id, host, key: publicKey, counter, transports, created: now() };
    },
    ask: async origin => {
      const host = hostOf(origin);
      return generateAuthenticationOptions({ rpID: host, challenge: await draw('authentication', null, host), userVerification: 'required' });
    },
    recognise: async (origin, response) => {
      const host = hostOf(origin);
      const passkey = typeof response?.id === 'string' ? await store.passkey(response.id) : null;
      if (passkey?.host !== host) return null;
      const { id, key, counter, transports } = passkey;
      const answer = await attempt(() =>
        verifyAuthenticationResponse({
          response,
          expectedChallenge: isOurs('authentication', null, host),
          expectedOrigin: origin,
          expectedRPID: host,
          credential: { id, publicKey: Uint8Array.from(key), counter, transports: [...transports] as never },
          requireUserVerification: true,
        }),
      );
      if (!answer?.verified) return null;
      await store.keepPasskey({ ...passkey, counter: answer.authenticationInfo.newCounter });
      const account = await store.account(passkey.account);
      return account?.ended === null ? account : null;
    },
  };
}

const hostOf = (origin: string): string => new URL(origin).hostname;

/** The library throws for whatever does not fit; to us that is an answer like any other. What the store throws is thrown on. */
async function attempt<T>(verify: () => Promise<T>): Promise<T | null> {
  try {
    return await verify();
  } catch (error) {
    if (error instanceof Error && (error.name === 'UnavailableError' || error.name === 'CommitError')) throw error;
    return null;
  }
}
