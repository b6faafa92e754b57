// The session's cookie: out of reach of scripts and of other sites.
const NAME = 'assent-session';

/** The cookie line; `life` in seconds, 0 = away with it. Only a page on this machine (`host`) may come without encryption. */
export function sessionCookie(value: string, life: number, host: string | undefined): string {
  return `${NAME}=${value}; Path=/; Max-Age=${life}; HttpOnly; SameSite=Strict${isLocal(host) ? '' : '; Secure'}`;
}

/** The value in a Cookie header. */
export function readSession(cookies: string): string | undefined {
  return cookies
    .split(/; */)
    .find(pair => pair.startsWith(`${NAME}=`))
    ?.slice(NAME.length + 1);
}

// where browsers see a secure context without https; Secure cookies they take there only in part
const isLocal = (host = ''): boolean => /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/.test(host);
