// A right that is exercised by the form that needs no script.
import { type Right, RIGHTS } from '@assent/core';
import { type RequestParts, takeRequest } from '../rights/take-request.ts';
import type { Store } from '../store/store.ts';
import type { RequestOutcome } from './render-request.ts';
import type { Asked } from './understand.ts';

/**
 * The secret of a terminal is out of reach without a script, and a number alone proves nothing: the request waits for the controller to check whose it is,
 * and nothing that is held is shown or erased here. `null` = no right of ours. Without a record under the number nothing is taken, so that nobody floods
 * the queue. The same right asked for again while a request is open makes no other one.
 */
export async function takeRight(
  parts: RequestParts & { readonly store: Pick<Store, 'recordsOf'> },
  { served: { site }, subject, texts: { locale } }: Asked,
  form: URLSearchParams,
): Promise<RequestOutcome | null> {
  const right = RIGHTS.find((one: Right) => one === form.get('right'));
  if (!right) return null;
  const number = subject ?? (form.get('number') ?? '').replaceAll(/\s/g, '');
  if (!/^[\w-]{30}$/.test(number) || !(await parts.store.recordsOf(site.id, number)).length) return 'unknown-number';
  const { id, due, received } = await takeRequest(parts, site.id, number, right, 'identity');
  const day = (at: number) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at);
  return { reference: id, due: day(Date.parse(due)), received: day(received) };
}
