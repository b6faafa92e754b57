// How findings speak of what was seen: subjects that stay the same from scan to scan, and lines of evidence.
import type { RequestSeen, TracerSeen } from '../observation/observation.ts';
import { bareAddress } from '../visit/bare-address.ts';

const WORDS: Readonly<Record<string, string>> = {
  cookie: 'cookie',
  'local-storage': 'local storage',
  'session-storage': 'session storage',
  'indexed-db': 'database',
  cache: 'cache',
  'service-worker': 'service worker',
};

export const kindWord = (kind: string): string => WORDS[kind] ?? kind;

/** `cookie _ga`, and the domain where it is not the site's own. */
export function tracerSubject({ kind, name, domain }: Pick<TracerSeen, 'kind' | 'name' | 'domain'>, own: boolean): string {
  return `${kindWord(kind)} ${name}${own ? '' : ` on ${domain}`}`;
}

export const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).hostname : url);

const DAYS = [
  [86_400, 'day'],
  [3600, 'hour'],
  [60, 'minute'],
  [1, 'second'],
] as const;

/** `390 days`; `null` = as long as the browser, or until it is deleted. */
export function lifeWord(seconds: number | null): string {
  if (seconds === null) return 'no end of its own';
  const [size, word] = DAYS.find(([each]) => seconds >= each) ?? [1, 'second'];
  const count = Math.round(seconds / size);
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

export function tracerEvidence({ phase, moment, page, by, how, life, httpOnly }: TracerSeen): string {
  const writer =
    how === 'found'
      ? 'found there; nobody was seen writing it'
      : how === 'http'
        ? `set by the answer of ${bareAddress(by[0] ?? '')}`
        : `written by ${by.join(' ← ') || 'a script'}`;
  return `${phase} (${moment}), ${page}: ${writer}; lives ${lifeWord(life)}${httpOnly ? '; out of reach of scripts' : ''}`;
}

export function requestEvidence({ phase, moment, page, url, method, type, initiators, redirects, cookies, from }: RequestSeen): string {
  const chain = initiators.length ? ` ← ${initiators.slice(0, 4).join(' ← ')}` : '';
  const hops = redirects.length ? `, redirected from ${redirects.map(bareAddress).join(', ')}` : '';
  const sent = cookies.length ? `; cookies sent: ${[...cookies].sort().join(', ')}` : '';
  return `${phase} (${moment}), ${page}: ${method} ${bareAddress(url)} (${type}${from === 'page' ? '' : `, from a ${from.replace('_', ' ')}`})${chain}${hops}${sent}`;
}
