// The rewrite of a site: from its rules and one visit to what holds that page's tags.
import { Transform } from 'node:stream';
import { readChoice, type Rules, standing } from '@assent/core';
import { makeHtmlRewriter, type HtmlRewriter, type Page } from './html/html-rewriter.ts';
import { type Answer, type Head, type Plan, rewriteHead } from './http/head.ts';
import { charsetOf } from './http/content-type.ts';
import { around } from './http/codings.ts';
import { filterLinks } from './http/link-header.ts';
import { makeUnits, type Units } from './http/units.ts';
import { type Judge, makeJudge } from './judge.ts';
import type { RewriteOptions, Visit } from './rewrite-options.ts';

export interface Rewrite {
  /** A whole page that is there as a string. */
  html(html: string, visit: Visit): string;
  /** Changes the head of an answer, and says what becomes of its body. */
  head(head: Head, status: number, visit: Visit): Plan;
  /** The streams that a body goes through, in order; bytes in, bytes out. */
  body(plan: NonNullable<Plan>, visit: Visit): Transform[];
  /** A Link header of early hints (103), `undefined` when nothing is left of it. */
  links(header: string, visit: Visit): string | undefined;
}

export function makeRewrite(options: RewriteOptions): Rewrite {
  const { rules, perVisitor = true, now = () => Date.now() / 1000, onHeld = () => {} } = options;
  const problem = (code: string, message: string) => options.onProblem?.({ code, message });

  const pageOf = ({ url, cookie = '' }: Visit, text: Page['text'], decided = perVisitor): Page => {
    const stored = decided ? readChoice(cookie, rules.cookie.name) : null;
    const tag = options.tag === undefined ? undefined : (URL.parse(options.tag, url)?.href ?? options.tag);
    return {
      rules,
      choice: standing(stored, now(), rules) === 'valid' ? stored : null,
      context: options.context ?? rules.context,
      host: URL.parse(url)?.hostname ?? '',
      sdk: tag && URL.parse('.', tag)?.href,
      url,
      insert: options.tag && `<script src="${options.tag.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"></script>`,
      text,
      onHeld,
      scripting: true,
    };
  };
  const judgeOf = (visit: Visit, decided = perVisitor): Judge => makeJudge(pageOf(visit, same, decided));

  return {
    html(html, visit) {
      const rewriter = guarded(pageOf(visit, same), problem);
      return rewriter.write(html) + rewriter.end();
    },
    head(head, status, visit) {
      if (!mayHold(options)) return undefined;
      const answer: Answer = { status, url: visit.url, perVisitor, judge: judgeOf(visit), undecided: judgeOf(visit, false), problem };
      return rewriteHead(head, answer);
    },
    body: ({ contentType, coding }, visit) =>
      around(
        coding,
        makeBody(charsetOf(contentType), text => guarded(pageOf(visit, text), problem)),
      ),
    links: (header, visit) => filterLinks(header, judgeOf(visit), visit.url),
  };
}

const same = (text: string) => text;

/** False for a site on which nothing ever waits and no tag is to be put in: its answers are left alone. */
function mayHold({ rules, tag }: { readonly rules: Rules; readonly tag?: string }): boolean {
  return tag !== undefined || rules.unknown !== 'allow' || rules.purposes.length > 0 || rules.services.some(([, purposes]) => purposes.some(isOptional));
}

const isOptional = (purpose: string) => purpose !== 'necessary';

/** Our own mistake must not cost the visitor the page: the rest of it passes as it is, and the gate still holds what runs. */
function guarded(page: Page, problem: Answer['problem']): HtmlRewriter {
  let rewriter: HtmlRewriter | undefined = makeHtmlRewriter(page);
  const attempt = (act: (rewriter: HtmlRewriter) => string, given: string) => {
    if (!rewriter) return given;
    try {
      return act(rewriter);
    } catch (cause) {
      const rest = rewriter.abandon();
      rewriter = undefined;
      problem('rewrite-failed', `expected to read the page, got ${String(cause)}: the rest of it leaves as it is, its tags are not held`);
      return rest;
    }
  };
  return {
    write: units => attempt(all => all.write(units), units),
    end: () => attempt(all => all.end(), ''),
    abandon: () => '',
  };
}

function makeBody(charset: string | undefined, rewriterFor: (text: Page['text']) => HtmlRewriter): Transform {
  let first = Buffer.alloc(0);
  let units: Units | undefined;
  let rewriter: HtmlRewriter | undefined;
  const begin = () => {
    units = makeUnits(charset, first);
    rewriter = rewriterFor(units.text);
    return { units, rewriter };
  };
  return new Transform({
    transform(chunk: Buffer, _, done) {
      let bytes = chunk;
      if (!units) {
        first = Buffer.concat([first, chunk]);
        if (first.length < 2) return done(); // a byte order mark has two
        bytes = first;
      }
      const { units: reader, rewriter: writer } = units && rewriter ? { units, rewriter } : begin();
      const said = writer.write(reader.decode(bytes));
      done(null, said ? reader.encode(said) : undefined);
    },
    flush(done) {
      const fresh = !units;
      const { units: reader, rewriter: writer } = units && rewriter ? { units, rewriter } : begin();
      const said = (fresh ? writer.write(reader.decode(first)) : '') + writer.end();
      done(null, Buffer.concat([reader.encode(said), reader.rest()]));
    },
  });
}
