// Whether the server has said that it keeps a record.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';

/** `local` = this site has no endpoint: the only copy is in this browser. `refused` = the server will never take it: there is no proof. */
export type Delivery = 'confirmed' | 'pending' | 'local' | 'refused';

/** The outbox keeps a record under its id until the server has acknowledged it, or has refused it for good, which it notes. */
export function deliveryOf({ native, rules }: Pick<Handle, 'native' | 'rules'>, record: Submission): Delivery {
  if (!rules.endpoint) return 'local';
  const noted = (drawer: string) => native.localStorage?.getItem(`${rules.cookie.name}.${drawer}.${record.id}`);
  if (noted('o')) return 'pending';
  return noted('x') ? 'refused' : 'confirmed';
}
