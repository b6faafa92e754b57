// The registrable domain of a host, by which a first party is told from a third.

/** As well as a few bytes can tell it, without the public suffix list: `a.shop.co.uk` → `shop.co.uk`. */
export function registrable(host: string): string {
  return /[^.]+(\.com?)?\.[^.]+$/.exec(host)?.[0] ?? host;
}
