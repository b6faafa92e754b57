// The API where there is no browser: nothing is granted, nothing happens.
import type { Assent } from './api.ts';

/** Promises of `when` stay pending, callbacks are not run; safe to call while rendering on a server. */
export function deadApi<P extends string>(): Assent<P> {
  const nothing = async () => {};
  return {
    version: '',
    choice: null,
    granted: () => false,
    decide: () => ({ run: false, reason: 'no-choice' }),
    open: nothing,
    close: nothing,
    acceptAll: nothing,
    refuseAll: nothing,
    choose: nothing,
    withdraw: nothing,
    when: () => new Promise(() => {}),
    on: () => () => {},
    receipt: async () => null,
    push: () => {},
  };
}
