// Reads one `Set-Cookie` line, or what a script gave to `document.cookie` (RFC 6265 §5.2, as far as a report needs it).

export interface SetCookie {
  readonly name: string;
  readonly value: string;
  /** Without its leading dot; absent = the host that set it. */
  readonly domain?: string;
  /** Seconds to live, `null` until the browser closes; zero or less deletes. */
  readonly life: number | null;
}

/** `now` in seconds since 1970. */
export function parseSetCookie(line: string, now: number): SetCookie {
  const [pair = '', ...attributes] = line.split(';');
  const at = pair.indexOf('=');
  const given = new Map(
    attributes.map(attribute => {
      const [name = '', ...value] = attribute.split('=');
      return [name.trim().toLowerCase(), value.join('=').trim()] as const;
    }),
  );
  const domain = given.get('domain')?.replace(/^\./, '').toLowerCase();
  return {
    name: (at < 0 ? '' : pair.slice(0, at)).trim(),
    value: pair.slice(at + 1).trim(),
    ...(domain && { domain }),
    life: lifeOf(given.get('max-age'), given.get('expires'), now),
  };
}

function lifeOf(maxAge: string | undefined, expires: string | undefined, now: number): number | null {
  if (maxAge !== undefined && /^-?\d+$/.test(maxAge)) return Number(maxAge);
  const end = expires === undefined ? Number.NaN : Date.parse(expires);
  return Number.isNaN(end) ? null : Math.round(end / 1000 - now);
}
