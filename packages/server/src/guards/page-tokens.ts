// Tokens of pages: who has one has asked this endpoint within the last two hours about that version of that site. No id is in it, and nothing of it is kept.
import { createHmac, timingSafeEqual } from 'node:crypto';

/** A site and the version that a page of it was made on: `<site>.<SHA-256, hex>`. */
export const pageOf = (site: string, version: string): string => `${site}.${version}`;

export interface PageTokens {
  /** `<page>.<hour>.<mac>`: the hour since 1970 in base 36, and 128 bits of an HMAC-SHA-256 over the page and the hour, base64url. */
  give(page: string): string;
  /** Whether a token is of that page and at most `life` whole hours older than this one. Compares in constant time. */
  holds(token: string, page: string, life?: number): boolean;
}

const HOUR = 3_600_000;

/** Another process of the same endpoint may be this many hours ahead: clocks differ, and every hour begins somewhere first. */
const AHEAD = 1;

/** 128 bits, which nobody finds in two hours; base64url. */
const MAC_LENGTH = 22;

/** The first of `secrets` makes tokens, all of them know their own (`Keys.secrets`); they are asked for again every hour. `now` in milliseconds. Ask about pages of known versions only: what was computed is remembered for an hour. */
export function makePageTokens(secrets: () => readonly Uint8Array[], now: () => number): PageTokens {
  let known: readonly Uint8Array[] = [];
  let macs = new Map<string, readonly Buffer[]>();
  let since = 0;

  function macsOf(page: string, hour: number, current: number): readonly Buffer[] {
    if (since !== current || !known.length) [macs, known] = [new Map(), secrets()];
    since = current;
    const text = `${page}.${hour.toString(36)}`;
    const before = macs.get(text);
    if (before) return before;
    const made = known.map(secret => Buffer.from(createHmac('sha256', secret).update(text).digest('base64url').slice(0, MAC_LENGTH)));
    macs.set(text, made);
    return made;
  }

  const thisHour = () => Math.floor(now() / HOUR);
  return {
    give(page) {
      const hour = thisHour();
      return `${page}.${hour.toString(36)}.${macsOf(page, hour, hour)[0]}`;
    },
    holds(token, page, life = 1) {
      if (!token.startsWith(`${page}.`)) return false;
      const [said = '', mac = '', ...more] = token.slice(page.length + 1).split('.');
      const [current, hour] = [thisHour(), Number.parseInt(said, 36)];
      // one spelling of an hour, so that nobody makes us remember many
      if (more.length || hour.toString(36) !== said || hour > current + AHEAD || hour < current - life) return false;
      const given = Buffer.from(mac);
      return macsOf(page, hour, current).some(made => given.length === made.length && timingSafeEqual(given, made));
    },
  };
}
