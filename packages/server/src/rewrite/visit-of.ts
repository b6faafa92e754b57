// A visit as the request tells it: cookies, the browser's signal, and the country that an edge of the site's own has written down.
import type { RewriteOptions, Visit } from './rewrite-options.ts';

/** `header` answers the value of a request header by its lower-case name. */
export function visitOf(url: string, header: (name: string) => string | undefined, { countryHeader }: RewriteOptions): Visit {
  return {
    url,
    cookie: header('cookie'),
    gpc: header('sec-gpc')?.trim() === '1', // any other value is to be ignored (W3C GPC §3.1)
    country: countryHeader === undefined ? undefined : header(countryHeader.toLowerCase()),
  };
}

/** Attributes that tell the Assent tag what only the request knows; what is no country code is left out. */
export function factsOf({ gpc, country = '' }: Visit): string {
  const code = /^[a-z]{2}(?:-[a-z0-9]{1,3})?$/i.test(country) ? country.toUpperCase() : '';
  return `${code && ` data-country="${code}"`}${gpc ? ' data-gpc' : ''}`;
}
