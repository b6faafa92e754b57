// Carries a refusal over: on a visitor's first page with Assent, what they refused under the tool before it is refused here, recorded as such, once.
import { cookieDomains, cookieNames } from '@assent/core';
import type { Handle } from '../handle.ts';
import type { Former, Stored } from './former.ts';

/** Names that other tools give to what is always on. */
const NEEDED = /^(necessary|strictly[-_ ]?necessary|essentials?|required|c0001)$/i;

/** How long the texts are waited for, in ms; without them the refusal is in force all the same. */
const PATIENCE = 3000;

/**
 * Answers whether there was one. The tool's own word of it is deleted, so that it counts once: when the choice has lapsed, or the site has
 * changed, the visitor is asked. Whoever chose here before, and whoever accepted there, is asked as ever. Rejects when the preferences cannot be loaded.
 */
export async function carry(handle: Handle, formers: readonly Former[]): Promise<boolean> {
  if (handle.standing !== 'none' || handle.choice()) return false;
  const { native, rules } = handle;
  const isNeeded = (name: string) =>
    NEEDED.test(name) || rules.services.some(([id, purposes]) => id === name && purposes.every(purpose => purpose === 'necessary'));
  const found = formers.find(former => {
    try {
      const stored = storedUnder(former.keys, handle);
      return Object.keys(stored).length > 0 && former.refused(stored, isNeeded);
    } catch {
      return false; // not the tool's: nobody knows what was answered
    }
  });
  if (!found) return false;
  // the record needs the texts: without them at hand the choice would be written before it, and a page that is left in between would lose it
  const texts = handle.texts(handle.locale).catch(() => {});
  const [{ change }] = await Promise.all([handle.panel(), Promise.race([texts, new Promise(resolve => setTimeout(resolve, PATIENCE))])]);
  await change(handle, { purposes: [], services: {} }, { layer: 'api', control: 'carried', input: 'unknown', asked: false, from: found.tool });
  for (const name of Object.keys(storedUnder(found.keys, handle))) {
    native.localStorage?.removeItem(name);
    for (const domain of cookieDomains(location.hostname)) native.setCookie(`${name}=; Max-Age=0; Path=/${domain === null ? '' : `; Domain=${domain}`}`);
  }
  return true;
}

/** A cookie is preferred to what local storage says under the same name. */
function storedUnder(keys: RegExp, { native }: Handle): Stored {
  const kept = Object.keys(native.localStorage ?? {}).flatMap(key => (keys.test(key) ? [[key, native.localStorage?.getItem(key) ?? '']] : []));
  const sent = native.cookies();
  const pair = (name: string) => sent.split('; ').find(each => each.startsWith(`${name}=`)) ?? '';
  const cookies = cookieNames(sent).flatMap(name => (keys.test(name) ? [[name, decoded(pair(name).slice(name.length + 1))]] : []));
  return Object.fromEntries([...kept, ...cookies]) as Stored;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
