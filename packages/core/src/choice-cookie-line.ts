// The choice cookie as a server sets it: the name, attributes and life that the page's own script gives it, whatever the choice (FR-20).
import type { Rules } from './compile.ts';

/** A `Set-Cookie` value. `value` as `encodeChoice` writes it, `at` its time in whole seconds; `domain` `null` = host-only; `secure` = over https. */
export function choiceCookieLine(rules: Pick<Rules, 'cookie' | 'validity'>, value: string, at: number, domain: string | null, secure: boolean): string {
  const expires = new Date((at + rules.validity) * 1000).toUTCString();
  return `${rules.cookie.name}=${value}; Path=/; Expires=${expires}; SameSite=Lax${domain ? `; Domain=${domain}` : ''}${secure ? '; Secure' : ''}`;
}
