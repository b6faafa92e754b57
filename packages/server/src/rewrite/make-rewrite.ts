// The rewrite of a site: from its rules and one visit to what holds that page's tags.
import type { Transform } from 'node:stream';
import { type Carried, readChoice, type Rules, standing, takeCarried } from '@assent/core';
import { guardedRewriter } from './html/guarded-rewriter.ts';
import type { Page } from './html/page.ts';
import { type Answer, type Head, type Plan, rewriteHead } from './http/head.ts';
import { makeBody } from './http/body.ts';
import { charsetOf } from './http/content-type.ts';
import { around } from './http/codings.ts';
import { filterLinks } from './http/link-header.ts';
import { type Judge, makeJudge } from './judge.ts';
import type { RewriteOptions, Visit } from './rewrite-options.ts';
import { factsOf } from './visit-of.ts';

export interface Rewrite {
  /** A whole page that is there as a string. */
  html(html: string, visit: Visit): string;
  /** Changes the head of an answer, and says what becomes of its body. */
  head(head: Head, status: number, visit: Visit): Plan;
  /** The streams that a body goes through, in order; bytes in, bytes out. */
  body(plan: NonNullable<Plan>, visit: Visit): Transform[];
  /** What to answer instead of a page where the endpoint's own page sends a choice back with the visitor; `null` = the request goes on. */
  arrive(visit: Visit, referer: string | undefined): Carried | null;
  /** A Link header of early hints (103), `undefined` when nothing is left of it. */
  links(header: string, visit: Visit): string | undefined;
}

export function makeRewrite(options: RewriteOptions): Rewrite {
  const { rules, perVisitor = true, now = () => Date.now() / 1000, onHeld = () => {} } = options;
  const vary = perVisitor ? ['Cookie', 'Sec-GPC', ...(options.countryHeader ? [options.countryHeader] : [])] : [];
  const problem = (code: string, message: string) => options.onProblem?.({ code, message });

  const pageOf = (visit: Visit, text: Page['text'], decided = perVisitor): Page => {
    const { url, cookie = '' } = visit;
    const stored = decided ? readChoice(cookie, rules.cookie.name) : null;
    const facts = perVisitor ? factsOf(visit) : '';
    const tag = options.tag === undefined ? undefined : (URL.parse(options.tag, url)?.href ?? options.tag);
    return {
      rules,
      choice: standing(stored, now(), rules) === 'valid' ? stored : null,
      context: options.context ?? rules.context,
      host: URL.parse(url)?.hostname ?? '',
      sdk: tag && URL.parse('.', tag)?.href,
      url,
      insert: options.tag && `<script${facts} src="${options.tag.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></script>`,
      facts,
      text,
      onHeld,
      scripting: true,
    };
  };
  const judgeOf = (visit: Visit, decided = perVisitor): Judge => makeJudge(pageOf(visit, same, decided));

  return {
    html(html, visit) {
      const rewriter = guardedRewriter(pageOf(visit, same), problem);
      return rewriter.write(html) + rewriter.end();
    },
    head(head, status, visit) {
      if (!mayHold(options)) return undefined;
      const answer: Answer = { status, url: visit.url, vary, judge: judgeOf(visit), undecided: judgeOf(visit, false), problem };
      return rewriteHead(head, answer);
    },
    body: ({ contentType, coding }, visit) =>
      around(
        coding,
        makeBody(charsetOf(contentType), text => guardedRewriter(pageOf(visit, text), problem)),
      ),
    arrive: ({ url, cookie, country }, referer) => takeCarried({ url, cookie, country, referer }, rules, now()),
    links: (header, visit) => filterLinks(header, judgeOf(visit), visit.url),
  };
}

const same = (text: string) => text;

/** False for a site on which nothing ever waits and no tag is to be put in: its answers are left alone. */
function mayHold({ rules, tag }: { readonly rules: Rules; readonly tag?: string }): boolean {
  return (
    tag !== undefined ||
    Object.values(rules.unknown).some(policy => policy !== 'allow') ||
    rules.purposes.length > 0 ||
    rules.services.some(([, purposes]) => purposes.some(isOptional))
  );
}

const isOptional = (purpose: string) => purpose !== 'necessary';
