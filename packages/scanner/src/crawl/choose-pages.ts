// Which of the addresses found on a site are pages of it that may be visited.
import { getDomain } from 'tldts';
import type { Robots } from './read-robots.ts';

const NO_PAGE = /\.(?:pdf|zip|gz|docx?|xlsx?|pptx?|csv|jpe?g|png|gif|webp|avif|svg|mp[34]|webm|xml|json|ics|exe|dmg)$/i;
// an address that acts instead of showing
const ACTS = /(?:^|[/?&=_-])(?:log-?out|sign-?out|deconnexion|unsubscribe|delete|remove|add-to-cart)(?:$|[/?&=_-])/i;

/**
 * The start, then same-site pages without repetition, in the order in which they were found, one of each folder before the second of any; `robots` says what
 * robots.txt forbids, which the start does not have to obey: its owner named it.
 */
export function choosePages(start: string, found: readonly string[], robots: Robots): readonly string[] {
  const first = withoutFragment(start);
  const site = siteOf(first);
  const pages = [...new Set(found.filter(address => URL.canParse(address)).map(withoutFragment))].filter(address => {
    const { protocol, pathname, search } = new URL(address);
    return (
      /^https?:$/.test(protocol) &&
      address !== first &&
      siteOf(address) === site &&
      !NO_PAGE.test(pathname) &&
      !ACTS.test(pathname + search) &&
      !robots.forbids(pathname + search)
    );
  });
  const folders = Map.groupBy(pages, address => new URL(address).pathname.split('/').slice(0, 2).join('/'));
  const rounds = Math.max(0, ...[...folders.values()].map(({ length }) => length));
  return [first, ...Array.from({ length: rounds }, (_, round) => [...folders.values()].flatMap(list => list[round] ?? [])).flat()];
}

function withoutFragment(address: string): string {
  const url = new URL(address);
  url.hash = '';
  return url.href;
}

function siteOf(address: string): string {
  const { hostname } = new URL(address);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
