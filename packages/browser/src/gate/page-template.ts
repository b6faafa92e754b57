// The kind of page. Its address itself is told to nobody.
import type { Rules } from '@assent/core';

/** Of the paths in the site file, the id of the first that matches now; `undefined` where none does. */
export const pageTemplate = (templates: Rules['templates']): string | undefined => templates?.find(([, path]) => location.pathname.match(path))?.[0];
