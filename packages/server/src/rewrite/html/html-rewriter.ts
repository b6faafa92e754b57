// The rewriter: HTML in pieces of any size in, the same HTML out, with held tags written as held markup.
import { type Judge, type Judged, makeJudge } from '../judge.ts';
import { readAttributes, valueOf } from './attributes.ts';
import type { HeldTag } from './held-tag.ts';
import { holdStyle } from './hold-style.ts';
import { holdTag, type Place } from './hold-tag.ts';
import { isData } from './names-in.ts';
import { makeTagParser, type Tag } from './tag-parser.ts';

export interface HtmlRewriter {
  /** Answers all that can be said so far. */
  write(units: string): string;
  /** Answers the rest. */
  end(): string;
  /** Answers, as it came, all that has not been answered yet. */
  abandon(): string;
}

export interface Page extends Judged {
  /** Address of the page. */
  readonly url: string;
  /** Markup that is put first in `<head>` of a whole document that has no Assent tag there. */
  readonly insert: string | undefined;
  readonly text: (units: string) => string;
  readonly onHeld: (tag: HeldTag) => void;
  /** True where a browser that runs scripts reads it; false for what is inside `<noscript>`. */
  readonly scripting: boolean;
}

interface Capture {
  readonly tag: Tag;
  readonly source: string;
  /** False where it has to be known as a whole, however long it is. */
  readonly bounded: boolean;
}

// four bytes at most make a character, and longer code is no snippet: it need not be waited for
const LONGEST_SNIPPET = 4 * 5_000;

const HEAD_FIRST = /^(?:html|head|meta|title)$/;

/**
 * What is not held passes character by character as it is, whatever it is. Nothing waits but a start tag that is not complete, and a style
 * sheet, a `<noscript>` or a short script until its end: they are judged by what they hold.
 */
export function makeHtmlRewriter(page: Page): HtmlRewriter {
  let judge: Judge = makeJudge(page);
  let base = page.url;
  let based = false;
  let insert = page.insert;
  let whole = false;
  let raw = '';
  let rawAt = 0; // offset of raw[0] in the document
  let copied = 0;
  let seen = 0; // end of the last tag
  let out = '';
  let capture: Capture | undefined;
  let reading = ''; // the tag that is being judged
  let judgedContext = page.context;
  let sdk = page.sdk;

  const slice = (to: number) => {
    const part = raw.slice(copied - rawAt, to - rawAt);
    copied = Math.max(copied, to);
    return part;
  };
  const copyTo = (offset: number) => {
    out += slice(offset);
  };
  const placeOf = ({ name, line }: Pick<Tag, 'name' | 'line'>): Place => ({
    judge,
    base,
    text: page.text,
    nested: html => rewriteAll({ ...page, context: judgedContext, sdk, url: base, insert: undefined, text: same }, html),
    held: held => page.onHeld({ element: name, ...held, line }),
  });

  /** The page's own Assent tag says where the SDK is, and the page's context. */
  const meetSdk = (source: string): boolean => {
    const attributes = readAttributes(source, page.text);
    const url = URL.parse(valueOf(attributes, 'src') ?? '', base);
    if (!url?.pathname.endsWith('/assent.js')) return false;
    sdk = new URL('.', url).href;
    if (valueOf(attributes, 'data-context') === 'health') judgedContext = 'health';
    judge = makeJudge({ ...page, sdk, context: judgedContext });
    return true;
  };

  const finish = (to: number): string => {
    if (!capture) return '';
    const { tag, source } = capture;
    capture = undefined;
    const text = slice(to);
    if (tag.name === 'noscript') {
      out += source + rewriteAll({ ...page, context: judgedContext, sdk, url: base, insert: undefined, scripting: false }, text);
      return '';
    }
    if (tag.name === 'style') {
      const held = holdStyle(source, text, { ...placeOf(tag), keepsCopy: page.scripting && !tag.svg });
      out += held.before + held.tag + held.text;
      return held.after;
    }
    out += holdTag(source, tag.name, tag.svg, placeOf(tag), page.text(text).trim()) + text;
    return '';
  };

  const parser = makeTagParser(
    {
      doctype: () => {
        whole = true;
      },
      start(tag) {
        const after = finish(tag.start);
        out += after;
        copyTo(tag.start);
        const source = slice(tag.end);
        reading = source;
        seen = tag.end;
        if (/^(?:html|head)$/.test(tag.name)) whole = true;
        const ours = tag.name === 'script' && /assent\.js/i.test(source) && meetSdk(source);
        if (insert && !HEAD_FIRST.test(tag.name)) {
          if (!ours && whole) out += insert;
          insert = undefined;
        }
        if (tag.inHeldTemplate || ours) out += source;
        else if (isJudgedByText(tag, source, page)) capture = { tag, source, bounded: tag.name === 'script' && !isData(typeOf(source, page)) };
        else out += holdTag(source, tag.name, tag.svg, placeOf(tag));
        if (tag.name === 'base' && !based && !tag.inTemplate && !tag.svg) {
          const href = valueOf(readAttributes(source, page.text), 'href');
          based = href !== undefined;
          base = URL.parse(href ?? '', page.url)?.href ?? base;
        }
        reading = '';
      },
      end(tag) {
        const after = capture?.tag.name === tag.name ? finish(tag.start) : '';
        if (insert && whole && tag.name === 'head') {
          copyTo(tag.start);
          out += insert;
          insert = undefined;
        }
        if (after) copyTo(tag.end);
        out += after;
        seen = tag.end;
      },
    },
    page.scripting,
  );

  const flush = (to: number): string => {
    if (!capture) copyTo(to);
    raw = raw.slice(copied - rawAt);
    rawAt = copied;
    const said = out;
    out = '';
    return said;
  };

  return {
    write(units) {
      raw += units;
      parser.write(units, false);
      const end = rawAt + raw.length;
      if (capture?.bounded && end - copied > LONGEST_SNIPPET) {
        out += holdTag(capture.source, capture.tag.name, capture.tag.svg, placeOf(capture.tag));
        capture = undefined;
      }
      return flush(parser.inText() ? end : unfinished(raw, Math.max(seen, copied) - rawAt, !!insert) + rawAt);
    },
    end() {
      parser.write('', true);
      const end = rawAt + raw.length;
      const after = finish(end);
      // the element never ended: what follows it has to
      if (after) out += `</style>${after}`;
      // a browser without scripts goes on reading behind `</noscript>`, in the middle of the tag
      const from = unfinished(raw, copied - rawAt, false) + rawAt;
      if (!page.scripting && from < end && !parser.inText()) {
        copyTo(from);
        out += holdTag(slice(end), /^<([a-z][^\s/>]*)/i.exec(raw.slice(from - rawAt))?.[1]?.toLowerCase() ?? '', false, placeOf({ name: '', line: 0 }));
      }
      return flush(end);
    },
    abandon() {
      const kept = capture?.source ?? '';
      capture = undefined;
      return out + kept + reading + raw.slice(copied - rawAt);
    },
  };
}

/** Rewrites a document, or a piece of one, that is there as a whole. */
export function rewriteAll(page: Page, html: string): string {
  const rewriter = makeHtmlRewriter(page);
  return rewriter.write(html) + rewriter.end();
}

const same = (text: string) => text;

function typeOf(source: string, page: Page): string | undefined {
  return valueOf(readAttributes(source, page.text), 'type');
}

/** True for an element that is judged by the text inside. */
function isJudgedByText({ name, svg, selfClosing }: Tag, source: string, page: Page): boolean {
  if (svg && selfClosing) return false;
  if (name === 'style') return true;
  if (name === 'noscript') return page.scripting && !svg;
  if (name !== 'script') return false;
  const attributes = readAttributes(source, page.text);
  return (svg ? ['href', 'xlink:href'] : ['src']).every(part => valueOf(attributes, part) === undefined);
}

/** Where a start tag begins that is not complete, from an offset on; the end where there is none. An end tag too, while something may come before it. */
function unfinished(raw: string, from: number, endTags: boolean): number {
  const at = raw.slice(from).search(endTags ? /<(?:[a-z/]|$)/i : /<(?:[a-z]|$)/i);
  return at < 0 ? raw.length : from + at;
}
