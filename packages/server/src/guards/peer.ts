// Who is at the other end of a request: the socket's word, and that of proxies of our own where we were told of them.
import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import type { Environment } from '../environment.ts';

const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/;

/**
 * `trusted` = how many proxies of ours stand before this server. Each appends whom it saw to `X-Forwarded-For`, so that the entry as many from the
 * end as there are proxies is what our outermost one saw, and everything before it is what anybody could have written. 0 = no header is believed.
 * `countryHeader` = lower-case name of the header in which a proxy of ours tells the visitor's country.
 */
export function peerOf(incoming: Pick<IncomingMessage, 'headers' | 'socket'>, trusted: number, countryHeader = ''): Environment['Bindings'] {
  const socket = incoming.socket.remoteAddress ?? '';
  const { 'x-forwarded-for': hops, 'x-forwarded-proto': schemes, forwarded } = incoming.headers;
  // a proxy that nobody told us of must not make the whole world local
  const local = trusted === 0 && LOOPBACK.test(socket) && hops === undefined && forwarded === undefined;
  if (!trusted) return { address: socket, secure: false, country: '', local };
  // one proxy may set the scheme where each appends the address: then it speaks for all of them
  const secure = (nthFromEnd(schemes, trusted) || nthFromEnd(schemes, 1)) === 'https';
  return { address: bare(nthFromEnd(hops, trusted)) || socket, secure, country: countryIn(incoming.headers[countryHeader]), local };
}

// `XX` and `T1` stand for nowhere with those who invented them
function countryIn(header: string | readonly string[] | undefined): string {
  const country = String(header ?? '').toUpperCase();
  return /^[A-Z]{2}$/.test(country) && country !== 'XX' ? country : '';
}

function nthFromEnd(header: string | readonly string[] | undefined, n: number): string {
  return (
    String(header ?? '')
      .split(',')
      .at(-n)
      ?.trim() ?? ''
  );
}

/** `[2001:db8::1]:443` and `203.0.113.7:443`, as some proxies write them, without brackets and port; empty where it is no address. */
function bare(hop: string): string {
  const address = /^\[(.+)\](?::\d+)?$/.exec(hop)?.[1] ?? /^([\d.]+):\d+$/.exec(hop)?.[1] ?? hop;
  return isIP(address) ? address : '';
}
