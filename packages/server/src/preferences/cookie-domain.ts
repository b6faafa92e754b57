// Whether the endpoint itself can keep a site's choice cookie, and on which domain.

/**
 * `domain` for the `Set-Cookie` line (`null` = host-only), where `endpoint` lies on the domain that the site gives its cookie or is the very
 * host of the page (`page`); `undefined` where a cookie of the endpoint never reaches the site. Cookies do not tell ports apart.
 */
export function cookieDomain(declared: string | null, endpoint: URL, page: URL): string | null | undefined {
  if (declared === null) return endpoint.hostname === page.hostname ? null : undefined;
  const domain = declared.replace(/^\./, '');
  return endpoint.hostname === domain || endpoint.hostname.endsWith(`.${domain}`) ? domain : undefined;
}
