// The choice cookie: `v1~audience-matomo+media+.youtube~<subject>~<at, base 36>~<version>`, readable by a proxy's regular expression.
import type { Choice, Verdict } from './choice.ts';
import { NECESSARY } from './purpose.ts';

// Items are joined by `+`. `audience` = granted; `audience-matomo` = granted but for Matomo; `.youtube` = that service alone.
// `necessary-matomo` = an objection to measurement that needs no consent. `-` inside a service id is written `_`. A refusal of everything
// leaves the list empty.
// A name begins at a word's boundary, which leaves the expression one way to match: no back-tracking on a hostile cookie.
const SHAPE = /v1~((?:[-+.]*\b[a-z][a-z0-9_]*)*)~([\w-]{30}|)~([0-9a-z]{1,8})~([0-9a-f]{8})(?![^;])/;

/** Writes a choice as a cookie value: cookie-octets only, no encoding needed. `purposesOf` gives a service's purposes. */
export function encodeChoice(choice: Choice, purposesOf: (service: string) => readonly string[]): string {
  const that = (are: Verdict) => Object.keys(choice.services).filter(id => choice.services[id] === are);
  const written = (id: string) => id.replaceAll('-', '_');
  const items = [...new Set([...choice.purposes, NECESSARY])].map(purpose =>
    [
      purpose,
      ...that('denied')
        .filter(id => (purposesOf(id)[0] ?? NECESSARY) === purpose)
        .map(written),
    ].join('-'),
  );
  if (items.at(-1) === NECESSARY) items.pop(); // nobody objected
  items.push(...that('granted').map(id => `.${written(id)}`));
  return `v1~${items.join('+')}~${choice.subject}~${choice.at.toString(36)}~${choice.version}`;
}

/** Reads a cookie value. */
export function decodeChoice(value: string): Choice | null {
  return value.includes(';') ? null : readChoice(`assent=${value}`);
}

/**
 * The choice in a `Cookie` header or in `document.cookie`; the first well-formed one wins. Anything that is not one of ours is no choice (`null`),
 * never an exception: cookies are attacker-controlled.
 */
export function readChoice(cookies: string, name = 'assent'): Choice | null {
  const parts = RegExp(`(?:^|; *)${name}=${SHAPE.source}`).exec(cookies) as readonly [string, string, string, string, string] | null;
  if (!parts) return null;
  const [, list, subject, at, version] = parts;
  const purposes: string[] = [];
  const services: Record<string, Verdict> = {};
  list.replace(/([-.]?)(\w+)/g, (_, sign, id) => {
    if (sign) services[id.replace(/_/g, '-')] = sign === '.' ? 'granted' : 'denied';
    else purposes.push(id);
    return '';
  });
  return { purposes, services, subject, at: Number.parseInt(at, 36), version };
}
