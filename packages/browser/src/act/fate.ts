// The fate of a record by the answer to it: only the server's word that it is durable, or that it never will be, lets it go.

/** `delivered` and `refused` end it, `forbidden` may be a mistake that its operator mends within the day, `waiting` is tried again. */
export type Fate = 'delivered' | 'refused' | 'forbidden' | 'waiting';

const FATES: Readonly<Record<number, Fate>> = {
  204: 'delivered', // architecture §5: nothing else is an acknowledgement; a captive portal answers 200 to anything
  400: 'refused',
  403: 'forbidden',
  409: 'refused',
  413: 'refused',
  415: 'refused',
  422: 'refused',
};

/** `status` 0 = no answer. */
export function fateOf(status: number): Fate {
  return FATES[status] ?? 'waiting';
}
