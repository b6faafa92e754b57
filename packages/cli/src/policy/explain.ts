// What every generated file says about itself, as comment lines.
import type { PolicyJob } from './policy-job.ts';

/** `use` = how to include the file, one line each. */
export function explain({ site, header }: PolicyJob, use: readonly string[]): string[] {
  return [
    `Written by assent build for the site "${site.id}"; write it anew whenever the site file changes.`,
    `${header}, chosen by the visitor's choice cookie (${site.choice.cookie.name}). No cookie, a garbled one or`,
    'one of another version of the site: the strictest. A choice takes effect with the next page, so that the SDK',
    'starts the page again after a grant ("policy": true in the site file).',
    'No policy holds preconnect (a connection, no request), speculation rules written in the page, or a navigation of the',
    'whole page: leave such tags out, or have them rewritten. Nor can it let a single embed through once.',
    'For pages and worker scripts. The answer depends on the cookie: a shared cache must not mix visitors (Vary: Cookie).',
    ...use,
  ];
}
