// POST /v1/shown: a notice became visible. Counted without an id; nothing about anybody is kept.
import type { Shown } from '@assent/core';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { countPage } from '../tally/count-page.ts';

/** `now` in milliseconds. */
export const countShown =
  (commit: GroupCommit, now: () => number) =>
  (shown: Shown, served: ServedSite): Promise<Response> =>
    countPage(commit, 'shown', shown, served, now());
