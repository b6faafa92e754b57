// Paths of this site that a page knows of without remembering anything: those it links to, those it came from, those it loads.

/** Beyond this many, the rest are left to the pages under them. */
const MOST = 40;

/**
 * Directories, because that is where a cookie lies whose writer names no path (RFC 6265 §5.1.4): `/shop/cart/item.html` gives `/shop` and
 * `/shop/cart`. `addresses` of other origins are left out.
 */
export function knownPaths(addresses: Iterable<string>, origin: string): string[] {
  const paths = new Set<string>();
  for (const address of addresses) {
    if (!URL.canParse(address) || new URL(address).origin !== origin) continue;
    const directories = new URL(address).pathname.split('/').slice(1, -1).filter(Boolean);
    directories.forEach((_, depth) => paths.size < MOST && paths.add(`/${directories.slice(0, depth + 1).join('/')}`));
  }
  return [...paths];
}
