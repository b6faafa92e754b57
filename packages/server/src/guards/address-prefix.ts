// What of an address counts for a rate limit: an IPv4 address, or the /64 that one IPv6 subscriber holds.
import { isIPv4, isIPv6 } from 'node:net';

/** `203.0.113.7` → itself, `2001:db8:1:2:3::4` → `2001:db8:1:2`; anything else shares one prefix, so that a forged address gains nothing. */
export function addressPrefix(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return 'unknown';
  const [head = '', tail] = plain.split('::');
  const groups = head.split(':').filter(Boolean);
  if (tail !== undefined) {
    const after = tail.split(':').filter(Boolean);
    // a dotted quad at the end stands for two groups
    const width = after.length + (after.at(-1)?.includes('.') ? 1 : 0);
    while (groups.length + width < 8) groups.push('0');
  }
  return groups
    .slice(0, 4)
    .map(group => Number.parseInt(group, 16).toString(16))
    .join(':');
}
