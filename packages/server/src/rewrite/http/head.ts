// The head of a response: what has to change in it when its body may.
import type { Judge } from '../judge.ts';
import { isHtml } from './content-type.ts';
import { filterLinks } from './link-header.ts';
import { isCoding, type Coding } from './codings.ts';

/** Headers as `Headers`, Node and Fastify have them. */
export interface Head {
  get(name: string): string | undefined;
  set(name: string, value: string): void;
  delete(name: string): void;
}

/** How a body is to be treated: `undefined` = it passes as it is. */
export type Plan = { readonly contentType: string | undefined; readonly coding: Coding } | undefined;

// what would no longer be true of the body, or would bring back one that was rewritten for another choice
const UNTRUE = ['content-length', 'etag', 'last-modified', 'accept-ranges', 'content-md5', 'digest', 'repr-digest', 'content-digest'];
// caches that would not look at Vary
const SHARED = ['surrogate-control', 'cdn-cache-control', 'cloudflare-cdn-cache-control'];

const NO_BODY = [204, 205, 206, 304];

export interface Answer {
  readonly status: number;
  /** Address of the page. */
  readonly url: string;
  /** Request headers on which the page depends; none when every visitor is given the same. */
  readonly vary: readonly string[];
  /** For this visitor, and for one who has not chosen: what is no page is the same for everybody. */
  readonly judge: Judge;
  readonly undecided: Judge;
  problem(code: string, message: string): void;
}

/** Changes the head in place, and says what becomes of the body. The policy (CSP) stays as it is. */
export function rewriteHead(head: Head, answer: Answer): Plan {
  const contentType = head.get('content-type');
  const page = isHtml(contentType) && answer.status >= 200 && !NO_BODY.includes(answer.status);
  filterLinksOf(head, page ? answer.judge : answer.undecided, answer.url);
  if (!page) return undefined;
  const coding = (head.get('content-encoding') ?? 'identity').trim().toLowerCase() || 'identity';
  if (!isCoding(coding)) {
    answer.problem(
      'unknown-coding',
      `expected a page in gzip, deflate, br or zstd, got "${coding}": it leaves as it is, its tags are not held (hint: compress after the rewrite)`,
    );
    return undefined;
  }
  for (const name of UNTRUE) head.delete(name);
  if (answer.vary.length) keepFromOthers(head, answer.vary);
  return { contentType, coding };
}

function filterLinksOf(head: Head, judge: Judge, url: string): void {
  const link = head.get('link');
  if (link === undefined) return;
  const kept = filterLinks(link, judge, url);
  if (kept === undefined) head.delete('link');
  else if (kept !== link) head.set('link', kept);
}

/** A page for one choice must not be given to a visitor who made another. */
function keepFromOthers(head: Head, depends: readonly string[]): void {
  const vary = (head.get('vary') ?? '').split(',').flatMap(name => name.trim() || []);
  const known = vary.map(name => name.toLowerCase());
  const added = known.includes('*') ? [] : depends.filter(name => !known.includes(name.toLowerCase()));
  if (added.length) head.set('vary', [...vary, ...added].join(', '));
  const directives = (head.get('cache-control') ?? '')
    .split(',')
    .map(directive => directive.trim())
    .filter(directive => directive && !/^(?:public|s-maxage\b.*|proxy-revalidate)$/i.test(directive));
  if (!directives.some(directive => /^(?:private|no-store)$/i.test(directive))) directives.unshift('private');
  head.set('cache-control', directives.join(', '));
  for (const name of SHARED) head.delete(name);
}
