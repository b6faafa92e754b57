// Writes the choice cookie: the same name, attributes and life whatever the choice (FR-20).
import Cookies from 'js-cookie';
import { type Choice, encodeChoice } from '@assent/core';
import type { Handle } from '../handle.ts';

/** A terminal that refuses it is reported: the choice then holds for this page alone. `secure` = the page came over https. */
export function writeCookie({ rules, native, report }: Pick<Handle, 'rules' | 'native' | 'report'>, choice: Choice, secure: boolean): void {
  const { name, domain } = rules.cookie;
  const value = encodeChoice(choice, id => rules.services.find(([known]) => known === id)?.[1] ?? []);
  Cookies.set(name, value, { sameSite: 'Lax', secure, path: '/', expires: new Date((choice.at + rules.validity) * 1000), ...(domain && { domain }) });
  if (!native.cookies().includes(`${name}=${value}`))
    report({
      code: 'cookie-refused',
      message: `expected the cookie ${name} to be kept, got none; the choice holds on this page and is asked again on the next`,
    });
}
