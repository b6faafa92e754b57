// The contact form's session: one strictly necessary cookie, and a token in the form that must match it.
import { createHash, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'lucarne_session';

/** The session of a request, or `undefined`. */
export function readSession(cookieHeader: string | undefined): string | undefined {
  return new RegExp(`(?:^|;\\s*)${SESSION_COOKIE}=([0-9a-f]{32})(?:;|$)`).exec(cookieHeader ?? '')?.[1];
}

/** `Set-Cookie` for a session that ends with the browser. */
export function sessionCookie(session: string): string {
  return `${SESSION_COOKIE}=${session}; Path=/; HttpOnly; SameSite=Lax`;
}

/** The form's token: derived from the session, so that the server keeps nothing. */
export function tokenOf(session: string): string {
  return createHash('sha256').update(`contact ${session}`).digest('hex');
}

export function tokenMatches(session: string | undefined, token: string | null): boolean {
  if (!session || token?.length !== 64) return false;
  return timingSafeEqual(Buffer.from(tokenOf(session)), Buffer.from(token));
}
