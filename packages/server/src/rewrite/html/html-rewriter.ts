// The rewriter: HTML in pieces of any size in, the same HTML out, with held tags written as held markup.
import { readAttributes, valueOf } from './attributes.ts';
import type { Place } from './draft.ts';
import { makeEntry } from './entry.ts';
import { holdStyle } from './hold-style.ts';
import { holdTag } from './hold-tag.ts';
import { isData } from './names-in.ts';
import type { Page } from './page.ts';
import { makeSpool } from './spool.ts';
import { makeSurroundings } from './surroundings.ts';
import { makeTagParser, type Tag } from './tag-parser.ts';

export interface HtmlRewriter {
  /** Answers all that can be said so far. */
  write(units: string): string;
  /** Answers the rest. */
  end(): string;
  /** Answers, as it came, all that has not been answered yet. */
  abandon(): string;
}

/** A tag whose element is judged by the text inside, which may not be complete. */
interface Waiting {
  readonly tag: Tag;
  readonly source: string;
}

// four bytes at most make a character, and longer code is no snippet: it need not be waited for
const LONGEST_SNIPPET = 4 * 5_000;

/**
 * What is not held passes character by character as it is, whatever it is. Nothing waits but a start tag that is not complete, and a style
 * sheet, a `<noscript>` or a short script until its end: they are judged by what they hold.
 */
export function makeHtmlRewriter(page: Page): HtmlRewriter {
  const spool = makeSpool();
  const surroundings = makeSurroundings(page);
  const entry = makeEntry(page.insert);
  let waiting: Waiting | undefined;
  let judging = ''; // the tag that is being judged
  let seen = 0; // end of the last tag

  const placeOf = ({ name, line }: Pick<Tag, 'name' | 'line'>): Place => ({
    judge: surroundings.judge(),
    base: surroundings.base(),
    text: page.text,
    nested: html => rewriteAll(surroundings.within({ text: same }), html),
    held: held => page.onHeld({ element: name, ...held, line }),
  });
  const hold = ({ tag, source }: Waiting, code?: string) => spool.say(holdTag(source, tag.name, tag.svg, placeOf(tag), code));

  /** Judges the element that waits, whose text ends at this offset; answers what comes after its end tag. */
  const finish = (to: number): string => {
    if (!waiting) return '';
    const { tag, source } = waiting;
    const text = spool.take(to);
    judging = source + text;
    let after = '';
    if (tag.name === 'noscript') spool.say(source + rewriteAll(surroundings.within({ scripting: false }), text));
    else if (tag.name === 'style') {
      const held = holdStyle(source, text, { ...placeOf(tag), keepsCopy: page.scripting && !tag.svg });
      spool.say(held.before + held.tag + held.text);
      after = held.after;
    } else {
      hold(waiting, page.text(text).trim());
      spool.say(text);
    }
    waiting = undefined;
    judging = '';
    return after;
  };

  const start = (tag: Tag) => {
    spool.say(finish(tag.start));
    spool.copyTo(tag.start);
    const source = spool.take(tag.end);
    judging = source;
    const ours = surroundings.meet(tag, source);
    spool.say(entry.before(tag.name, ours));
    if (tag.inHeldTemplate || ours) spool.say(ours ? source.replace(/^<script/i, name => name + page.facts) : source);
    else if (isJudgedByText(tag, source, page)) waiting = { tag, source };
    else hold({ tag, source });
    judging = '';
    seen = tag.end;
  };

  const end = (tag: Tag) => {
    const after = waiting?.tag.name === tag.name ? finish(tag.start) : '';
    const before = entry.beforeEnd(tag.name);
    if (before) spool.copyTo(tag.start);
    spool.say(before);
    if (after) spool.copyTo(tag.end);
    spool.say(after);
    seen = tag.end;
  };

  const parser = makeTagParser({ start, end, doctype: entry.doctype }, page.scripting);

  return {
    write(units) {
      spool.add(units);
      parser.write(units, false);
      if (waiting && !needsWhole(waiting, page) && spool.end() - spool.taken() > LONGEST_SNIPPET) {
        hold(waiting);
        waiting = undefined;
      }
      if (!waiting) spool.copyTo(parser.inText() ? spool.end() : spool.unfinished(Math.max(seen, spool.taken()), entry.pending()));
      return spool.answer();
    },
    end() {
      parser.write('', true);
      const after = finish(spool.end());
      // the element never ended: what follows it has to
      if (after) spool.say(`</style>${after}`);
      // a browser without scripts goes on reading behind `</noscript>`, in the middle of the tag
      if (!page.scripting && !parser.inText()) {
        spool.copyTo(spool.unfinished(spool.taken(), false));
        const source = spool.take(spool.end());
        const name = /^<([a-z][^\s/>]*)/i.exec(source)?.[1]?.toLowerCase() ?? '';
        spool.say(holdTag(source, name, false, placeOf({ name, line: 0 })));
      }
      spool.copyTo(spool.end());
      return spool.answer();
    },
    abandon() {
      const [said, source] = spool.rest();
      return said + (judging || (waiting?.source ?? '')) + source;
    },
  };
}

/** Rewrites a document, or a piece of one, that is there as a whole. */
function rewriteAll(page: Page, html: string): string {
  const rewriter = makeHtmlRewriter(page);
  return rewriter.write(html) + rewriter.end();
}

const same = (text: string) => text;

function isJudgedByText({ name, svg, selfClosing }: Tag, source: string, page: Page): boolean {
  if (svg && selfClosing) return false;
  if (name === 'style') return true;
  if (name === 'noscript') return page.scripting && !svg;
  if (name !== 'script') return false;
  const attributes = readAttributes(source, page.text);
  return (svg ? ['href', 'xlink:href'] : ['src']).every(part => valueOf(attributes, part) === undefined);
}

/** True for what has to be known to its end, however long it is. */
function needsWhole({ tag, source }: Waiting, page: Page): boolean {
  return tag.name !== 'script' || isData(valueOf(readAttributes(source, page.text), 'type'));
}
