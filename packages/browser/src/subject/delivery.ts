// Whether the server has said that it keeps a record.
import type { Submission } from '@assent/core';
import type { Handle } from '../handle.ts';

/** `local` = this site has no endpoint: the only copy is in this browser. */
export type Delivery = 'confirmed' | 'pending' | 'local';

/** The outbox keeps a record under its id until the server has acknowledged it. */
export function deliveryOf({ native, rules }: Pick<Handle, 'native' | 'rules'>, record: Submission): Delivery {
  if (!rules.endpoint) return 'local';
  return native.localStorage?.getItem(`${rules.cookie.name}.o.${record.id}`) ? 'pending' : 'confirmed';
}
