// POST /v1/shown: what became of a notice on a page. Counted without an id; nothing about anybody is kept.
import type { Shown } from '@assent/core';
import type { Context } from 'hono';
import type { Environment } from '../environment.ts';
import { type PageTokens, pageOf } from '../guards/page-tokens.ts';
import { giveToken } from '../guards/require-page-token.ts';
import type { ServedSite } from '../sites/served-site.ts';
import type { GroupCommit } from '../store/group-commit.ts';
import { countPage } from '../tally/count-page.ts';
import { visitOf } from '../tally/visit.ts';

/** The answer brings the token that a record of the page needs. `now` in milliseconds. */
export const countShown =
  (commit: GroupCommit, tokens: PageTokens, now: () => number) =>
  async (shown: Shown, served: ServedSite, c: Context<Environment>): Promise<Response> => {
    const answer = await countPage(commit, shown.what ?? 'shown', shown, served, visitOf(c), now(), 'notice');
    if (answer.ok) for (const [name, value] of Object.entries(giveToken(tokens, pageOf(shown.site, shown.version)))) answer.headers.set(name, value);
    return answer;
  };
