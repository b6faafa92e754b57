// Writes the choice cookie: the same name, attributes and life whatever the choice (FR-20).
import { type Choice, encodeChoice } from '@assent/core';
import type { Handle } from '../handle.ts';

/** A terminal that refuses it is reported: the choice then holds for this page alone. `secure` = the page came over https. */
export function writeCookie({ rules, native, report }: Pick<Handle, 'rules' | 'native' | 'report'>, choice: Choice, secure: boolean): void {
  const { name, domain } = rules.cookie;
  const pair = `${name}=${encodeChoice(choice, id => rules.services.find(([known]) => known === id)?.[1] ?? [])}`;
  const expires = new Date((choice.at + rules.validity) * 1000).toUTCString();
  native.setCookie(`${pair}; path=/; expires=${expires}; samesite=lax${domain ? `; domain=${domain}` : ''}${secure ? '; secure' : ''}`);
  if (!native.cookies().includes(pair)) report('cookie-refused', name);
}
