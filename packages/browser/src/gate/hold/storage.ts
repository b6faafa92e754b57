// Ways in: cookies and storage keys, written under a name that belongs to a held service.
import { judgeTracer } from './judge.ts';
import { patch } from './patch.ts';
import type { Realm } from './realm.ts';

/** A held write does nothing, as if the browser refused it; names that nobody declared are the page's own business. */
export function holdStorage(realm: Realm): void {
  patch(realm, 'Document', 'cookie', ([text]) => (judgeTracer(`${text}`.split('=')[0]) ? [] : undefined));
  patch(realm, 'Storage', 'setItem', ([key]) => (judgeTracer(key) ? [] : undefined));
  patch(realm, 'CookieStore', 'set', ([cookie]) => (judgeTracer((cookie as CookieInit).name ?? cookie) ? [Promise.resolve()] : undefined));
}
