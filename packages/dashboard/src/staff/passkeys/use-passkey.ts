// Passkeys in the browser: making one, and signing in with one. Loaded when somebody does either.
import { startAuthentication, startRegistration } from '@simplewebauthn/browser';
import type { Problem } from '../../api/answer.ts';
import type { Api } from '../../api/api.ts';

/** `null` = done; `cancelled` = the person or the device did not go on; else what the endpoint said. */
export type Outcome = null | 'cancelled' | Problem;

export const addPasskey = (api: Api): Promise<Outcome> => exchange(api, '/v1/passkeys', startRegistration);
export const signInWithPasskey = (api: Api): Promise<Outcome> => exchange(api, '/v1/session/passkey', startAuthentication);

async function exchange<Options, Reply extends object>(api: Api, path: string, start: (asked: { optionsJSON: Options }) => Promise<Reply>): Promise<Outcome> {
  const offered = await api.ask<Options>(`${path}/options`, {});
  if (!offered.ok) return offered.problem;
  try {
    const answer = await api.ask(path, await start({ optionsJSON: offered.value }));
    return answer.ok ? null : answer.problem;
  } catch {
    return 'cancelled'; // NotAllowedError and its kin: no device, no finger, or no wish to
  }
}
