// The choice cookie: `v1~audience-matomo+media+.youtube~<subject>~<at, base 36>~<version>`, readable by a proxy's regular expression.
import type { Choice, Verdict } from './choice.ts';
import { NECESSARY } from './purpose.ts';

// Items are joined by `+`. `audience` = granted; `audience-matomo` = granted but for Matomo; `.youtube` = that service alone.
// `necessary-matomo` = an objection to measurement that needs no consent. `-` inside a service id is written `_`. A refusal of everything
// leaves the list empty.
// Each item ends at a `+` or at the `~`, which leaves the expression one way to match: no back-tracking on a hostile cookie.
const SHAPE = /^v1~((?:\.?[a-z][a-z0-9_]*(?:-[a-z][a-z0-9_]*)*(?:\+(?!~)|(?=~)))*)~([\w-]{30}|)~([0-9a-z]{1,8})~([0-9a-f]{8})$/;

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

/** Reads a cookie value. Anything that is not one of ours is no choice (`null`), never an exception: cookies are attacker-controlled. */
export function decodeChoice(value: string): Choice | null {
  const parts = SHAPE.exec(value) as readonly [string, string, string, string, string] | null;
  if (!parts) return null;
  const [, list, subject, at, version] = parts;
  const purposes: string[] = [];
  const services: Record<string, Verdict> = {};
  const rule = (id: string, verdict: Verdict) => {
    services[id.replaceAll('_', '-')] = verdict;
  };
  for (const item of list.split('+')) {
    const [purpose = '', ...denied] = item.split('-');
    if (purpose[0] === '.') rule(purpose.slice(1), 'granted');
    else if (purpose) purposes.push(purpose);
    for (const id of denied) rule(id, 'denied');
  }
  return { purposes, services, subject, at: Number.parseInt(at, 36), version };
}

/** The choice in a `Cookie` header or in `document.cookie`. The first well-formed one wins. */
export function readChoice(cookies: string, name = 'assent'): Choice | null {
  const choices = cookies.split(/; */).map(pair => (pair.startsWith(`${name}=`) ? decodeChoice(pair.slice(name.length + 1)) : null));
  return choices.find(Boolean) ?? null;
}
