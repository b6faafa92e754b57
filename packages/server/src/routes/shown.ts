// POST /v1/shown: what became of a notice on a page. Counted without an id; nothing about anybody is kept.
import type { Shown } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { countPage } from '../tally/count-page.ts';
import { visitOf } from '../tally/visit.ts';

/** `now` in milliseconds. */
export const countShown =
  (commit: GroupCommit, now: () => number) =>
  (shown: Shown, served: ServedSite, c: Context<Environment>): Promise<Response> =>
    countPage(commit, shown.what ?? 'shown', shown, served, visitOf(c), now(), 'notice');
