// How far the endpoint reaches: the registrable domain on which its answers can expire cookies.
import { getDomain } from 'tldts';

/** `https://consent.example.co.uk` → `example.co.uk`, by the Public Suffix List; a host that has none (an address, `localhost`) is its own; `null` without an endpoint. */
export function reachOf(endpoint: string | null): string | null {
  if (endpoint === null) return null;
  const { hostname } = new URL(endpoint);
  return getDomain(hostname, { allowPrivateDomains: true }) ?? hostname;
}
