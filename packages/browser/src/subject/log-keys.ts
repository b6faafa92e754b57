// The keys of the site's log: those that this browser noted with its first receipt, and those that the server publishes today.
import { digest, parseKeys, type VerifierKey } from '@assent/core/proof';
import type { Handle } from '../handle.ts';
import { askInTheOpen } from './ask.ts';

export interface LogKeys {
  /** `[]` until a first receipt was checked here. */
  readonly noted: readonly VerifierKey[];
  /** `[]` where the server does not answer. */
  readonly published: readonly VerifierKey[];
}

type Ground = Pick<Handle, 'rules' | 'native'>;

const nameOf = ({ rules }: Ground) => `${rules.cookie.name}.keys`;

/** Never rejects: keys that cannot be read are none. */
export async function readLogKeys(handle: Ground): Promise<LogKeys> {
  const { body } = await askInTheOpen(handle, '/v1/keys');
  const keys = (body as { readonly keys?: unknown } | null)?.keys;
  const [noted, published] = await Promise.all([
    parse(handle.native.localStorage?.getItem(nameOf(handle)) ?? ''),
    parse(Array.isArray(keys) ? keys.join('\n') : ''),
  ]);
  return { noted, published };
}

/** Notes the keys of a first receipt that they have proven; later ones are held against these. */
export function noteKeys(handle: Ground, text: string): void {
  try {
    if (!handle.native.localStorage?.getItem(nameOf(handle))) handle.native.localStorage?.setItem(nameOf(handle), text);
  } catch {}
}

const parse = (text: string): Promise<readonly VerifierKey[]> => digest(parseKeys(text)).catch(() => []);
