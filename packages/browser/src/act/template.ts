// The kind of page, from the paths in the site file; the address itself is told to nobody.
import type { Rules } from '@assent/core';

/** Id of the first template that matches, `undefined` where none does. */
export const templateOf = ({ templates }: Pick<Rules, 'templates'>, { pathname }: Pick<Location, 'pathname'>): string | undefined =>
  templates?.find(([, path]) => RegExp(path).test(pathname))?.[0];
