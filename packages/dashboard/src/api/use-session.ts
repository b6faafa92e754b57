// The session of whoever looks: unknown at first, then open, closed or in trouble.
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Problem, ProblemKind } from './answer.ts';
import type { Api, Session } from './api.ts';

/** `closed` says why the sign-in is shown: nobody yet, a token that is not valid, or a session that ended; `link` = a share link that opens nothing. */
export type SessionState =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'open'; readonly session: Session }
  | { readonly kind: 'closed'; readonly why: 'new' | 'wrong' | 'ended' | 'link' }
  | { readonly kind: 'problem'; readonly problem: Problem };

export interface Signing {
  readonly state: SessionState;
  readonly signIn: (token: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
  /** The endpoint no longer knows the session. */
  readonly end: () => void;
  readonly retry: () => void;
}

/** What the endpoint answers to a text that opens nothing, or cannot be a token at all. */
const NOT_A_TOKEN: readonly ProblemKind[] = ['signed-out', 'forbidden', 'range'];

/** Opens the session of the cookie, or one for `token` when the address carried one; `byLink` = in a share link. */
export function useSession(api: Api, token: string, byLink: boolean): Signing {
  const [state, setState] = useState<SessionState>({ kind: 'unknown' });

  const resume = useCallback(async () => {
    const answer = await api.session();
    if (answer.ok) setState({ kind: 'open', session: answer.value });
    else setState(answer.problem.kind === 'signed-out' ? { kind: 'closed', why: 'new' } : { kind: 'problem', problem: answer.problem });
  }, [api]);

  const signIn = useCallback(
    async (token: string) => {
      const answer = await api.signIn(token);
      if (answer.ok) return resume();
      setState(NOT_A_TOKEN.includes(answer.problem.kind) ? { kind: 'closed', why: byLink ? 'link' : 'wrong' } : { kind: 'problem', problem: answer.problem });
    },
    [api, resume, byLink],
  );

  const signOut = useCallback(async () => {
    const answer = await api.signOut();
    setState(answer.ok || answer.problem.kind === 'signed-out' ? { kind: 'closed', why: 'new' } : { kind: 'problem', problem: answer.problem });
  }, [api]);

  useEffect(() => void (token ? signIn(token) : resume()), [token, signIn, resume]);

  return {
    state,
    signIn,
    signOut,
    end: () => setState(before => ({ kind: 'closed', why: before.kind === 'open' && before.session.link ? 'link' : 'ended' })),
    retry: () => void resume(),
  };
}
