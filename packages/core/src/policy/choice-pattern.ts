// How a web server reads the choice cookie: expressions that PCRE, RE2 and JavaScript understand alike, without look-around.
import type { PlannedService } from './policy-plan.ts';

/**
 * Finds the choice cookie in a `Cookie` header. Group 1 = its list of grants, group 2 = when, base 36. Garbage and every version that is not
 * named find nothing, and nothing is the strictest policy. The cookie's own life bounds its age.
 */
export function choicePattern(cookie: string, versions: readonly string[]): string {
  return `(?:^|[; ])${cookie}=v1~([a-z0-9_.+-]*)~(?:[A-Za-z0-9_-]{30})?~([0-9a-z]{1,8})~(?:${versions.join('|')})(?:;|$)`;
}

export interface ServicePatterns {
  /** Denied by itself: wins over the others. */
  readonly denied: string;
  /** Granted by itself, or all of its purposes. */
  readonly granted: readonly string[];
}

/** Expressions for a service on `+<list of grants>+`; to be tried in this order. A list in another order than the SDK writes grants nothing. */
export function servicePatterns({ id, purposes }: PlannedService): ServicePatterns {
  const name = id.replaceAll('-', '_');
  // an item is `audience` or `audience-matomo`; the next one begins with the `+` that ends this
  const [first = '', ...rest] = purposes;
  const all = rest.reduce((pattern, purpose) => `${pattern}(?:-[^+]*)?[+](?:.*[+])?${purpose}`, `[+]${first}`);
  return { denied: `-${name}[+-]`, granted: [`[+][.]${name}[+]`, `${all}[+-]`] };
}
